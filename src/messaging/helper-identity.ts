/**
 * Who may speak to the helper. The extension's id follows from `key` (its public half; the private half was thrown
 * away, since nothing is signed with it), so that an unpacked build has the same id on every machine and the helper's
 * manifest can name it. A store gives an id of its own: `mingyue host install --extension ID` names that one too.
 */
export const helperIdentity = {
  /** Name under which browsers find the helper's manifest. */
  host: 'mingyue.helper',
  chromeKey:
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAowOig+CBLTEGUSqvvuwx9eVXVG7J7g4VhjF03GKa8aeBNjsQEstA9bOxBMEe7etrRgQuQxFRuThaHuZUi0XrBS77EF/BEV5q1U4kaGwF6m+pFGBqQ7Tcl4/I1INaHXb/x70ej1nxvVydNqmPvTSPuBXClJclyOXoxCTVDbAe5rt8p/zMIjMkV7EFod9ImZ7ExIghXDqYBc6YhF//cTX+ouCQd+4rkRgcDNaBe+hJAEEO01P1LfiuXohCj9x5smGppNzNKsI08kYyuwscmeJWVRU03gYr6MZKra6fgdwCn81yC4lgwIIGFsbLOZEzKv9qaEI15z0U8T3sOXcHN8XG9wIDAQAB',
  /** The first 128 bits of the key's SHA-256, digits 0…f written a…p. */
  chromeId: 'oijpfbedinhmjbhphnalpfamgicjigol',
  firefoxId: 'mingyue@mingyue.example',
} as const;
