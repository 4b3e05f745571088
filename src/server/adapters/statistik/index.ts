export { buildStatistikfil } from './byg.ts';
export { StatistikfilError, type Filform, type Statistikfil } from './fil.ts';
export { readRegneark, writeRegneark } from './regneark.ts';
export { readTekst, writeTekst } from './tekst.ts';
export { checkStatistikfil, type Filfejl } from './tjek.ts';
