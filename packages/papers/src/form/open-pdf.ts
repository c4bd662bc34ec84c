import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { done, refused, type Result } from '../outcome/result.ts';
import { packedStreams } from './packed-streams.ts';

const MOST_BYTES = 20_971_520;
/** Programs write a few bytes before the header and after the end. */
const MARGIN = 1024;

/** The trailer of an encrypted file names the key to it, in the open. */
const ENCRYPTED = /\/Encrypt\s+\d+\s+\d+\s+R\b/;

/**
 * Opens a PDF for reading. Nothing in it is run, followed or fetched. What is no PDF, too large, encrypted or damaged is
 * refused; no bytes make it throw.
 */
export const openPdf = async (bytes: Uint8Array): Promise<Result<PDFDocument>> => {
  if (bytes.length > MOST_BYTES) return refused('pdf-too-large', [`${bytes.length} bytes, at most ${MOST_BYTES}`]);
  const latin = (part: Uint8Array): string => Buffer.from(part).toString('latin1');
  if (!latin(bytes.subarray(0, MARGIN)).includes('%PDF-')) return refused('pdf-not-a-pdf');
  // Half a file would be read without a word about the fields of the other half.
  if (!latin(bytes.subarray(-2 * MARGIN)).includes('%%EOF')) return refused('pdf-damaged', ['it has no end']);
  if (ENCRYPTED.test(latin(bytes))) return refused('pdf-encrypted');
  const packed = packedStreams(bytes);
  if (packed === 'too large') return refused('pdf-too-large', ['it unpacks to more than 64 MB']);
  if (packed === 'unreadable') return refused('pdf-damaged', ['a part of it cannot be unpacked']);
  try {
    return done(
      await PDFDocument.load(bytes, {
        parseSpeed: ParseSpeeds.Fastest,
        throwOnInvalidObject: true,
        updateMetadata: false,
        preserveXFA: true,
      }),
    );
  } catch (error) {
    return error instanceof EncryptedPDFError ? refused('pdf-encrypted') : refused('pdf-damaged');
  }
};
