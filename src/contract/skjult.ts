/** What stands for the boform of a hidden stay to a reader who may not learn where the person is. */
export const SKJULT_BOFORM = '00000000-0000-0000-0000-000000000000';
