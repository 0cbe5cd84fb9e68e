import canonicalize from 'canonicalize';
import { hashOf } from './hash.ts';

/**
 * The canonical JSON form of a value (RFC 8785): the same value gives the same characters everywhere.
 * Throws for what JSON can't hold (undefined, NaN, lone surrogates): records are parsed and well-formed before.
 */
export function toCanonicalForm(value: unknown): string {
  const form = canonicalize(value);
  if (form === undefined) throw new TypeError('no canonical form: not a JSON value');
  return form;
}

/** SHA-256 over the canonical form. */
export function hashOfValue(value: unknown): string {
  return hashOf(toCanonicalForm(value));
}
