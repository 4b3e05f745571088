/** Sizes in pixels. A bar and the gap below it make 28, so that two marks never lie closer than a finger can part them. */
export const SIZE = { top: 28, foot: 26, bar: 22, row: 28, label: 17, lanePad: 9, name: 20, point: 14, leastBar: 8, leftBeside: 118, leftAbove: 4, right: 8, font: 13 } as const;
