import { textOfName } from '../model/file-name.ts';

const LINE_FEED = 10;

/** The lines of a list of paths, as the bytes that they are: names in old archives are of other alphabets than UTF-8. */
export async function* listedPaths(list: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of list) {
    rest = Buffer.concat([rest, part]);
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield line(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield line(rest);
}

const line = (bytes: Buffer): string => textOfName(bytes).replace(/\r$/, '');
