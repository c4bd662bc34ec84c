import { describe, expect, it } from 'vitest';
import { decodeText, NOT_TEXT } from './decode-text.ts';

async function* pieces(...bytes: readonly Uint8Array[]) {
  yield* bytes;
}
const decode = async (...bytes: readonly Uint8Array[]) =>
  (await Array.fromAsync(decodeText('a.csv', pieces(...bytes)))).join('');
const TEXT = 'id,§ 7282.5 – “é” 𝄞\n';

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 as Excel writes it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ])('may be %s, wherever its bytes are cut', async (_what, bytes) => {
    for (let cut = 2; cut < bytes.length; cut++) {
      expect(await decode(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(TEXT);
    }
  });

  it('of another encoding shows where it is no text', async () => {
    expect(await decode(Buffer.from('caf\u00e9,x', 'latin1'))).toBe(`caf${NOT_TEXT},x`);
  });

  it('with zero bytes and no byte order mark ends the command with the remedy', async () => {
    await expect(decode(Buffer.from(TEXT, 'utf16le'))).rejects.toThrow(
      'a.csv: not UTF-8 text (found a zero byte, as in UTF-16 or a binary file); save it as UTF-8',
    );
  });

  it('may be none', async () => {
    expect(await decode()).toBe('');
  });
});
