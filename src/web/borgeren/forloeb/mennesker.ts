import type { Borgerbillede } from '../../../contract/svar.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Reason } from '../../../law/kernel/outcome.ts';
import { alleFakta, writtenOn } from './faktum.ts';
import { isRunning } from './status.ts';

export interface Menneske {
  readonly navn: string;
  readonly rolle: Reason;
}

/** Who gives support now, who lets the home, whom a notice went to or came from, and which colleagues wrote here, the latest first. */
export function menneskerOf({ forloeb, registranter }: Pick<Borgerbillede, 'forloeb' | 'registranter'>, today: IsoDate): readonly Menneske[] {
  const stoette = forloeb.bevilling.flatMap(({ leverandoer, metode, gyldig }): Menneske[] =>
    leverandoer && isRunning(gyldig, today) ? [{ navn: leverandoer, rolle: { key: 'borgeren.menneske.stoette', params: { metode: metode ?? '', fra: gyldig.fra } } }] : []);
  const udlejere = forloeb.bolig.flatMap(({ udlejer, adresse }): Menneske[] => (udlejer ? [{ navn: udlejer, rolle: { key: 'borgeren.menneske.udlejer', params: { adresse } } }] : []));
  const modparter = forloeb.orientering.map(({ modpartNavn, retning, dato }): Menneske => ({ navn: modpartNavn, rolle: { key: `borgeren.menneske.${retning}`, params: { dato } } }));
  return onePerName([...stoette, ...udlejere, ...modparter.reverse(), ...kolleger({ forloeb, registranter })]);
}

function kolleger({ forloeb, registranter }: Pick<Borgerbillede, 'forloeb' | 'registranter'>): readonly Menneske[] {
  const fakta = alleFakta(forloeb).sort((a, b) => b.position - a.position);
  return Object.entries(registranter).flatMap(([id, navn]) => {
    const sidst = fakta.find(({ registreretAf }) => registreretAf === id);
    return sidst ? [{ navn, rolle: { key: 'borgeren.menneske.skrev', params: { dato: writtenOn(sidst) } } }] : [];
  });
}

function onePerName(mennesker: readonly Menneske[]): readonly Menneske[] {
  return mennesker.filter(({ navn }, index) => mennesker.findIndex((each) => each.navn === navn) === index);
}
