import { connect } from 'node:net';

/** What became of clients that send half of something and then wait. */
export interface Cut {
  /** Answered with a code, then cut. */
  told: number;
  /** Cut without a word. */
  silent: number;
}

/** Sends half a head, half a body and half a form again and again, `count` at a time, until `signal`; ends when all were cut. */
export async function slowClients(
  address: string,
  token: string,
  count: number,
  signal: AbortSignal,
): Promise<Cut> {
  const cut: Cut = { told: 0, silent: 0 };
  const head = `POST /v1/extract HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer ${token}\r\n`;
  const halves = [
    'POST /v1/extract HTTP/1.1\r\nHost: he',
    `${head}Content-Length: 100000\r\n\r\n%PDF-1.7`,
    `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhalf`,
    `${head}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`,
  ];
  await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      for (let turn = i; !signal.aborted; turn++) {
        const answer = await half(address, halves[turn % halves.length]!);
        if (/"code":"[a-z_]+"/.test(answer)) cut.told++;
        else cut.silent++;
      }
    }),
  );
  return cut;
}

/** All that comes back until the connection ends. */
function half(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    // A connection that is reset has ended too; `close` follows.
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(answer));
  });
}
