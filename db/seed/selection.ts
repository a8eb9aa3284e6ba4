/** How the fifteen of the knitting cohort were chosen on its first day, and who was not. */
export const selection = {
	cohortSlug: 'rajut-rabu-2026',
	criteria: ['Kemauan belajar', 'Ketelitian tangan', 'Kerja sama', 'Sisa masa pidana cukup'],
	/** codes of those who were not chosen; the members of the cohort were */
	declined: ['WB-002', 'WB-009'],
	notes: {
		'WB-005': 'Sudah bisa merajut, mau menularkan.',
		'WB-009': 'Belum sabar untuk pekerjaan halus; cocok di keset dulu.',
	} as Readonly<Record<string, string>>,
	when: { on: '2026-01-21', at: '10:30' },
} as const
