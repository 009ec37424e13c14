export async function benchStart(): Promise<unknown> {
  return null;
}
