/** Takster: the takst of each boform by date, and what is on file of it. */
export const SCREEN = 'takster';
export const NORMS = ['LAW-032'];
