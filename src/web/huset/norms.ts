/** The house: who is here tonight, and a bed for whoever comes to the door. */
export const SCREEN = 'huset';
export const NORMS = ['G1-076', 'G6-183', 'PR-194', 'G3-087', 'G6-214', 'G6-216'];
