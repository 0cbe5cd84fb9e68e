/** Name of the port by which the panel hears what it shows where it has no ledger: `panel:<ticket>`. */
export const panelPort = 'panel:';
