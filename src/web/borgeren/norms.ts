/** The page of one person: who, where, wishes, duties with their reasons, and a short form for each thing that happens. */
export const SCREEN = 'borgeren';
export const NORMS = [
  'G3-079', 'G3-088', 'G3-095', 'G3-101', 'G3-102', 'G3-103', 'G3-109', 'G3-129', 'G6-198', 'G6-233', 'PR-198',
  'G1-001', 'PR-105', 'PR-129', 'PR-200', 'PR-201', 'PR-202', 'PR-203', 'PR-204', 'PR-205',
];
