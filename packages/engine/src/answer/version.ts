/** The engine's version: part of every determination. Raised when the meaning of any law document can change. */
export const ENGINE_VERSION = '0.1.0';
