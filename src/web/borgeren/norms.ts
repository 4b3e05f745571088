/** The page of one person: who, where, wishes, duties with their reasons, and a short form for each thing that happens. */
export const SCREEN = 'borgeren';
export const NORMS = ['G1-001', 'PR-105', 'PR-129', 'PR-200', 'PR-201', 'PR-202', 'PR-203', 'PR-204', 'PR-205'];
