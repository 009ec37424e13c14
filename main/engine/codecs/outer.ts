import type { OuterCodecs } from '../../archive/index.ts';
import { decodeMap } from '../../sources/page-map/map-codec.ts';
import { searchRequest } from './search-request.ts';
import { settingCodecs, settingNames } from './settings.ts';

/** How what the archive keeps for the window and for the pages is checked. A setting of no known name is another version's. */
export const outerCodecs: OuterCodecs = {
  setting: (stored, value) => {
    const name = settingNames.find((known) => known === stored);
    return name === undefined ? [] : settingCodecs[name].decode(value).faults;
  },
  savedSearch: (request) => searchRequest.decode(request).faults,
  pageMap: (bytes) => {
    try {
      decodeMap(bytes);
      return [];
    } catch (error) {
      if (error instanceof RangeError) return [''];
      throw error;
    }
  },
};
