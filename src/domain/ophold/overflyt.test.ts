import { describe, expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { indskrivVentet } from './indskrivVentet.ts';
import { overflyt, type Overflyt } from './overflyt.ts';
import type { VentetAnkomst } from './ventetAnkomst.ts';

const day = isoDate('2026-11-20');
const ophold = { forekomstId: 'o', boformId: 'fyrtaarnet', art: '110' as const, gyldig: { fra: isoDate('2026-11-01'), til: null }, ankomstKl: null, henvist: null };
const told = { art: 'som_sagt' as const, navn: 'Mona' };
const official = { art: 'officielt' as const, navn: 'Mona Maria Holm' };
const hidden = { art: 'skjult_ophold' as const, gyldig: { fra: isoDate('2026-11-01'), til: null } };
const move = (more: Partial<Overflyt> = {}): Overflyt => ({ opholdId: 'o', til: { boformId: 'havnehuset', navn: 'Havnehuset', brugerHjemvej: true }, dato: day, afgjortAf: 'leder', kontakt: 'Lone', ...more });
const arrivalsOf = (decision: ReturnType<typeof overflyt>) => (decision.kind === 'registrer' ? decision.ankomster : null);

describe('a move to another boform', () => {
  it('ends the stay in the manner and destination of Danmarks Statistik, keeps where to, and is expected there', () => {
    const decision = overflyt(move({ klokken: '15:00' }), grundlagMed({ ophold: [ophold], navn: [told] }));
    expect(registreret(decision, 'udskrivning')[0]?.felter).toMatchObject({ maade: 'overflytning', destination: 'anden_boform', planlagt: false });
    expect(registreret(decision, 'ophold')[0]?.felter.gyldig.til).toBe(day);
    expect(arrivalsOf(decision)).toMatchObject([{ fraBoformId: 'fyrtaarnet', tilBoformId: 'havnehuset', dato: day, klokken: '15:00', navn: 'Mona', kontakt: 'Lone', skjult: false, handlekommuneId: null }]);
    expect(registreret(decision, 'overflytning')[0]?.felter).toMatchObject({ retning: 'til', boformId: 'havnehuset', sted: 'Havnehuset', ankomstId: arrivalsOf(decision)?.[0]?.id });
  });

  it('that lies ahead is planned', () => {
    expect(registreret(overflyt(move({ dato: isoDate('2026-11-22') }), grundlagMed({ ophold: [ophold] })), 'udskrivning')[0]?.felter.planlagt).toBe(true);
  });

  it('that was made on another day than planned is corrected and told to nobody again, if the other boform has admitted them', () => {
    const planned = { id: 'm', opholdId: 'o', retning: 'til' as const, boformId: 'havnehuset', sted: 'Havnehuset', dato: isoDate('2026-11-25'), klokken: '15:00', ankomstId: 'a' };
    const ahead = { ...ophold, gyldig: { ...ophold.gyldig, til: isoDate('2026-11-25') } };
    const at = () => grundlagMed({ ophold: [ahead], overflytning: [planned] });
    const made = overflyt(move({ indskrevetDer: 'a' }), at());
    expect(registreret(made, 'overflytning')).toMatchObject([{ erstatter: 'm', felter: { dato: day, ankomstId: 'a', klokken: '15:00' } }]);
    expect(registreret(made, 'overflytning')[0]?.tilbagekaldt).toBeUndefined();
    expect(arrivalsOf(made) ?? []).toEqual([]);
    const anew = overflyt(move(), at());
    expect(registreret(anew, 'overflytning').map(({ tilbagekaldt = false }) => tilbagekaldt)).toEqual([true, false]);
    expect(arrivalsOf(anew)).toHaveLength(1);
    const elsewhere = overflyt(move({ indskrevetDer: 'a', til: { boformId: 'x', navn: 'X', brugerHjemvej: true } }), at());
    expect(registreret(elsewhere, 'overflytning').map(({ tilbagekaldt = false }) => tilbagekaldt)).toEqual([true, false]);
  });

  it('to a place outside Hjemvej, or outside the register, is written down and told to nobody', () => {
    for (const til of [{ boformId: 'x', navn: 'Uden', brugerHjemvej: false }, { boformId: null, navn: 'Et sted', brugerHjemvej: false }]) {
      const decision = overflyt(move({ til }), grundlagMed({ ophold: [ophold] }));
      expect(arrivalsOf(decision)).toEqual([]);
      expect(registreret(decision, 'overflytning')[0]?.felter).toMatchObject({ sted: til.navn, ankomstId: null });
    }
  });

  it('of someone hidden says so and passes on no official name', () => {
    const passed = (navn: readonly (typeof told | typeof official | { art: 'alias'; navn: string })[]) => arrivalsOf(overflyt(move(), grundlagMed({ ophold: [ophold], navn, beskyttelse: [hidden] })))?.[0];
    expect(passed([official])).toMatchObject({ navn: '', skjult: true });
    expect(passed([{ art: 'alias', navn: 'Svalen' }, official])).toMatchObject({ navn: 'Svalen' });
    expect(passed([told, { art: 'alias', navn: 'Svalen' }])).toMatchObject({ navn: 'Mona' });
  });

  it('tells which municipality is believed to be handlekommune: the recorded one, else the one that was told last', () => {
    const sent = { opholdId: 'o', om: 'indskrivning' as const, retning: 'sendt' as const, modpartId: 'aaby', modpartNavn: 'Åby', dato: day, kanal: 'mail' as const, tilPerson: null, tilKontakt: null, haendelsesdato: null, kuvertId: null };
    const rolle = { rolle: 'handlekommune' as const, kommuneId: 'noerreaa', gyldig: { fra: day, til: null }, grundlag: 'x', omtvistet: false };
    expect(arrivalsOf(overflyt(move(), grundlagMed({ ophold: [ophold], orientering: [sent] })))).toMatchObject([{ handlekommuneId: 'aaby' }]);
    expect(arrivalsOf(overflyt(move(), grundlagMed({ ophold: [ophold], orientering: [sent], kommunerolle: [rolle] })))).toMatchObject([{ handlekommuneId: 'noerreaa' }]);
  });

  it('tells the municipality a notice was passed on to, and not the one that said it is not theirs', () => {
    const sent = { forekomstId: 'n', opholdId: 'o', om: 'indskrivning' as const, retning: 'sendt' as const, modpartId: 'aaby', modpartNavn: 'Åby', dato: day, kanal: 'mail' as const, kuvertId: null, tilPerson: null, tilKontakt: null, haendelsesdato: null };
    const rolle = { rolle: 'handlekommune' as const, kommuneId: 'aaby', gyldig: { fra: day, til: null }, grundlag: 'x', omtvistet: false };
    const answer = { opholdId: 'o', orienteringId: 'n', svar: 'videresendt' as const, afNavn: 'Åby', videreTilId: 'noerreaa', videreTilNavn: 'Nørreå', dato: day, begrundelse: 'x', skridtId: null };
    const told = (svar: typeof answer | (Omit<typeof answer, 'svar'> & { svar: 'afvist' })) => arrivalsOf(overflyt(move(), grundlagMed({ ophold: [ophold], orientering: [sent], kommunerolle: [rolle], orienteringssvar: [svar] })))?.[0]?.handlekommuneId;
    expect(told(answer)).toBe('noerreaa');
    expect(told({ ...answer, svar: 'afvist' })).toBeNull();
  });

  it('is refused to the same house, of no stay, and of one that is over', () => {
    const at = grundlagMed({ ophold: [ophold] });
    expect(afvistMed(overflyt(move({ til: { boformId: 'fyrtaarnet', navn: 'x', brugerHjemvej: true } }), at))).toBe('flyttet_til_sig_selv');
    expect(afvistMed(overflyt(move({ opholdId: 'x' }), at))).toBe('ukendt_forekomst');
    expect(afvistMed(overflyt(move({ dato: isoDate('2026-10-31') }), at))).toBe('udskrevet_foer_indskrevet');
  });
});

describe('who is expected', () => {
  const ankomst: VentetAnkomst & { fraNavn: string } = { id: 'a', fraBoformId: 'havnehuset', fraNavn: 'Havnehuset', tilBoformId: 'fyrtaarnet', dato: day, klokken: null, navn: 'Mona', kontakt: 'Grethe', skjult: true, handlekommuneId: 'aaby' };
  const admit = (more: Partial<VentetAnkomst> = {}) => indskrivVentet({ ankomst: { ...ankomst, ...more }, borger: { ny: true }, dato: day, pladsId: 'p' }, { ...grundlagMed({}), forloeb: null });

  it('is admitted with the name as told, where they came from, hidden from the first minute, and the municipality that was told', () => {
    const decision = admit();
    expect(registreret(decision, 'ophold')).toHaveLength(1);
    expect(registreret(decision, 'navn')[0]?.felter).toEqual({ art: 'som_sagt', navn: 'Mona' });
    expect(registreret(decision, 'overflytning')[0]?.felter).toMatchObject({ retning: 'fra', boformId: 'havnehuset', ankomstId: 'a' });
    expect(registreret(decision, 'beskyttelse')[0]?.felter).toEqual({ art: 'skjult_ophold', gyldig: { fra: day, til: null } });
    expect(registreret(decision, 'kommunerolle')[0]?.felter).toMatchObject({ kommuneId: 'aaby', grundlag: 'Oplyst af Havnehuset' });
    expect(registreret(decision, 'senesteOpholdssted')[0]?.felter).toMatchObject({ sted: 'anden_boform' });
  });

  it('who has no name to go by gets none, is not hidden unless they were, and has no municipality unless one was told', () => {
    const decision = admit({ navn: '', skjult: false, handlekommuneId: null });
    expect((['navn', 'beskyttelse', 'kommunerolle'] as const).flatMap((art) => registreret(decision, art))).toEqual([]);
  });

  it('already known to be hidden and of another municipality keeps what this house knows', () => {
    const rolle = { rolle: 'handlekommune' as const, kommuneId: 'noerreaa', gyldig: { fra: day, til: null }, grundlag: 'x', omtvistet: false };
    const decision = indskrivVentet({ ankomst, borger: { borgerId: 'borger' }, dato: day }, grundlagMed({ kommunerolle: [rolle], beskyttelse: [hidden] }));
    expect((['navn', 'beskyttelse', 'kommunerolle'] as const).flatMap((art) => registreret(decision, art))).toEqual([]);
    expect(registreret(decision, 'overflytning')).toHaveLength(1);
  });
});
