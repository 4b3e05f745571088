import { systemClock } from '../../server/clock.ts';
import { withAdmin } from '../../server/db/admin.ts';
import { readDatabaseArt } from '../../server/db/maerke.ts';
import { groupBehandlinger } from '../../server/fortegnelse/behandlinger.ts';
import { readFortegnelse, type Fortegnelsesgrundlag } from '../../server/fortegnelse/readFortegnelse.ts';
import { demandCluster } from '../backup/runBackup.ts';
import { sayIn } from '../refusion/rapport.ts';
import { CleanUp } from '../start/cleanUp.ts';
import { readSettings } from '../start/settings.ts';
import { openEmbedded, openExternal } from '../start/store.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { toCsv, toJson, toMarkdown, type Fortegnelse, type FortegnelseFlags } from './udskrift.ts';

const FORMS = { md: toMarkdown, csv: toCsv, json: toJson } as const;

/** Writes the record of processing activities of each controller of the installation, from the column register as it stands. */
export async function runFortegnelse(terminal: Terminal, { format, dataansvarlig }: FortegnelseFlags): Promise<void> {
  const grundlag = await read(terminal);
  const dataansvarlige = grundlag.dataansvarlige.filter(({ navn, cvr }) => dataansvarlig === undefined || navn === dataansvarlig || cvr === dataansvarlig);
  if (dataansvarlige.length === 0) throw new CliError(dataansvarlig === undefined ? 'fortegnelse.ingen' : 'fortegnelse.ukendt', { navn: dataansvarlig ?? '' }, 1);
  const fortegnelse: Fortegnelse = { dag: systemClock.today(), dataansvarlige, behandlinger: groupBehandlinger(grundlag.kolonner), sikkerhed: grundlag.sikkerhed };
  terminal.print(FORMS[format](fortegnelse, sayIn(terminal.language)));
}

async function read(terminal: Terminal): Promise<Fortegnelsesgrundlag> {
  const cleanUp = new CleanUp();
  try {
    const { databaseUrl, ownerUrl, dataDir } = readSettings(process.env);
    if (databaseUrl === null) demandCluster(dataDir);
    const store = databaseUrl === null ? await openEmbedded({ dataDir, terminal, cleanUp }) : await openExternal(databaseUrl, ownerUrl);
    const art = await readDatabaseArt(store.owner);
    if (art === 'tom' || art === 'fremmed') throw new CliError('import.ikkeKlar', {}, 1);
    return await withAdmin(store.owner, readFortegnelse);
  } finally {
    await cleanUp.run();
  }
}
