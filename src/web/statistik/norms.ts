/** Statistik: the quarter's file of stays to Danmarks Statistik, what it lacks, and its codes. */
export const SCREEN = 'statistik';
export const NORMS = ['PR-101', 'PR-105', 'PR-106'];
