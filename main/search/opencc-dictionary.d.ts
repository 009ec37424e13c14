declare module 'opencc-js/dict/TSCharacters' {
  /** Entries "traditional simplified [more]" joined by "|". */
  const table: string;
  export default table;
}
