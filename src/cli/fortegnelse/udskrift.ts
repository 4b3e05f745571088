import { TILLADELSER } from '../../contract/tilladelser.ts';
import type { Behandling } from '../../server/fortegnelse/behandlinger.ts';
import type { Dataansvarlig, Fortegnelsesgrundlag } from '../../server/fortegnelse/readFortegnelse.ts';
import type { Say } from '../refusion/rapport.ts';

export const FORMATS = ['md', 'csv', 'json'] as const;

/** The flags of `hjemvej fortegnelse`. */
export interface FortegnelseFlags {
  readonly format: (typeof FORMATS)[number];
  readonly dataansvarlig?: string;
}

/** The record of processing activities as it is written. */
export interface Fortegnelse extends Pick<Fortegnelsesgrundlag, 'dataansvarlige' | 'sikkerhed'> {
  /** The day it was made. */
  readonly dag: string;
  readonly behandlinger: readonly Behandling[];
}

const CSV_HEAD = 'dataansvarlig;formaal;hjemmel;kategori;opbevaring;registrerede;modtagere;tabel;kolonne';

/** A document for each controller, in the order of article 30(1), points a to g. What Hjemvej can't know is left to be filled in. */
export function toMarkdown(fortegnelse: Fortegnelse, say: Say): string {
  return fortegnelse.dataansvarlige.map((dataansvarlig) => documentOf(dataansvarlig, fortegnelse, say).join('\n')).join('\n\n');
}

/** A line per controller and column. */
export function toCsv({ dataansvarlige, behandlinger }: Fortegnelse): string {
  const lines = behandlinger.flatMap((behandling) => {
    const { formaal, hjemmel, kategori, opbevaring, registrerede, modtagere, tabeller } = behandling;
    const shared = [formaal, hjemmel, kategori, opbevaring, registrerede.join(' '), modtagere.join(' ')];
    return tabeller.flatMap(({ tabel, kolonner }) => kolonner.map((kolonne) => [...shared, tabel, kolonne]));
  });
  return [CSV_HEAD, ...dataansvarlige.flatMap(({ navn }) => lines.map((line) => [navn, ...line].map(cell).join(';')))].join('\n');
}

/** Everything, for another program. */
export function toJson(fortegnelse: Fortegnelse): string {
  return JSON.stringify({ ...fortegnelse, roller: rolesThatSee() }, null, 2);
}

function documentOf({ navn, cvr, kommunekode }: Dataansvarlig, fortegnelse: Fortegnelse, say: Say): readonly string[] {
  const { dag, behandlinger } = fortegnelse;
  const ids = [...(cvr === null ? [] : [`CVR ${cvr}`]), ...(kommunekode === null ? [] : [say('fortegnelse.kommunekode', { kode: kommunekode })])];
  const about = [...new Set(behandlinger.flatMap(({ registrerede }) => registrerede))].sort();
  return [
    `# ${say('fortegnelse.titel', { navn })}`, '', say('fortegnelse.indledning', { dag }), '',
    `## ${say('fortegnelse.a')}`, '', `- ${[navn, ...ids].join(', ')}`, `- ${say('fortegnelse.a.udfyldes')}`, '',
    `## ${say('fortegnelse.b')}`, '', ...unique(behandlinger.map(({ formaal }) => formaal)).map((formaal) => `- ${formaal}`), '',
    `## ${say('fortegnelse.c')}`, '', say('fortegnelse.registrerede', { hvem: about.map((hvem) => say(`fortegnelse.registrerede.${hvem}`)).join(', ') }), '',
    ...behandlinger.flatMap((behandling) => activity(behandling, say)),
    `## ${say('fortegnelse.d')}`, '', ...recipients(behandlinger, say), `- ${say('fortegnelse.d.roller', { roller: rolesThatSee().join(', ') })}`, `- ${say('fortegnelse.d.udfyldes')}`, '',
    `## ${say('fortegnelse.e')}`, '', say('fortegnelse.e.ingen'), '',
    `## ${say('fortegnelse.f')}`, '', ...retention(behandlinger), '',
    `## ${say('fortegnelse.g')}`, '', ...security(fortegnelse, say), '',
  ];
}

function activity({ formaal, hjemmel, kategori, opbevaring, registrerede, tabeller }: Behandling, say: Say): readonly string[] {
  const hvem = registrerede.length === 0 ? say('fortegnelse.registrerede.ingen') : registrerede.map((one) => say(`fortegnelse.registrerede.${one}`)).join(', ');
  return [
    `### ${formaal} (${kategori})`, '',
    `- ${say('fortegnelse.linje.hvem', { hvem })}`, `- ${say('fortegnelse.linje.hjemmel', { hjemmel })}`, `- ${say('fortegnelse.linje.opbevaring', { opbevaring })}`,
    ...tabeller.map(({ tabel, kolonner }) => `- \`${tabel}\`: ${kolonner.map((kolonne) => `\`${kolonne}\``).join(', ')}`), '',
  ];
}

function recipients(behandlinger: readonly Behandling[], say: Say): readonly string[] {
  return behandlinger.flatMap(({ modtagere, formaal }) => modtagere.map((modtager) => `- ${say(`fortegnelse.modtager.${modtager}`)}: ${formaal}`));
}

function retention(behandlinger: readonly Behandling[]): readonly string[] {
  const byTerm = Map.groupBy(behandlinger, ({ opbevaring }) => opbevaring);
  return [...byTerm].map(([term, group]) => `- ${term}: ${unique(group.flatMap(({ tabeller }) => tabeller.map(({ tabel }) => `\`${tabel}\``))).sort().join(', ')}`);
}

function security({ sikkerhed: { lukkedeTabeller, cprKolonner, segmenter, senestForseglet } }: Fortegnelse, say: Say): readonly string[] {
  const sealed = senestForseglet === null ? say('fortegnelse.g.ikkeForseglet') : say('fortegnelse.g.forseglet', { n: segmenter, dag: senestForseglet });
  const lines = [say('fortegnelse.g.raekker', { n: lukkedeTabeller }), say('fortegnelse.g.cpr', { n: cprKolonner }), sealed, say('fortegnelse.g.kopier'), say('fortegnelse.g.roller'), say('fortegnelse.g.mangler')];
  return lines.map((line) => `- ${line}`);
}

function rolesThatSee(): readonly string[] {
  return Object.entries(TILLADELSER).filter(([, handlinger]) => handlinger.includes('borger.se')).map(([rolle]) => rolle);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function cell(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
