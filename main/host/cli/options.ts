import { Command } from 'commander';

/** A command on an archive: `--archive` defaults to the user's data folder. */
export function archiveCommand(nameAndArguments: string, description: string): Command {
  return plainCommand(nameAndArguments, description).option('--archive <dir>', '公报库所在文件夹');
}

export function plainCommand(nameAndArguments: string, description: string): Command {
  const [name, ...parameters] = nameAndArguments.split(' ');
  const command = new Command(name).description(description).option('--json', '输出 JSON');
  for (const parameter of parameters) command.argument(parameter);
  return command;
}
