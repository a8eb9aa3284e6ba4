/** Why somebody looks. A fixed list: a free text would tempt people to write the name into it. */
export const revealPurposes = ['payment', 'release', 'correction', 'inspection'] as const
export type RevealPurpose = (typeof revealPurposes)[number]
