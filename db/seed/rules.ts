import type { Text } from '#app/shared/text.ts'
import type { When } from './when.ts'

/**
 * How proceeds are shared. There is no single percentage in the law or in practice, so both rules
 * are marked as examples: they show how it would be, and a house puts in its own.
 */
export interface SeedRule {
	readonly programmeCode: string
	readonly name: Text
	/** as data: what reads documents reads it */
	readonly terms: object
	readonly legalBasis: string
	/** when it is approved; in force from the next day on */
	readonly when: Exclude<When, { minutesAgo: number }>
}

const decree =
	'Keputusan Menteri Kehakiman RI No. M.01-PP.02.01 Tahun 1990, sebagaimana dikutip pada ' +
	'2023: 50% premi, 15% PNBP, 35% modal kerja dari keuntungan.'

export const rules: readonly SeedRule[] = [
	{
		programmeCode: 'KSP',
		name: { id: 'Bagi hasil keset perca', en: 'Shares of the patchwork doormats' },
		terms: {
			base: 'net_of_material',
			components: [
				{ party: 'makers', shareBps: 5_000 },
				{ party: 'pnbp', shareBps: 1_500 },
			],
		},
		legalBasis: decree,
		when: { on: '2026-01-28', at: '10:00' },
	},
	{
		programmeCode: 'RJT',
		name: { id: 'Bagi hasil rajut bersama mitra', en: 'Shares of the knitting with a partner' },
		terms: {
			base: 'net_of_material',
			components: [
				{ party: 'makers', shareBps: 4_000 },
				{ party: 'pnbp', shareBps: 1_500 },
				{ party: 'partner', shareBps: 2_500 },
			],
		},
		legalBasis:
			'PKS/CONTOH/01/2026 dengan PT Arta Jayendra Perkasa: 40% premi, 15% PNBP, 25% ' +
			'mitra, 20% modal kerja dari keuntungan.',
		when: { on: '2026-01-30', at: '10:00' },
	},
	{
		programmeCode: 'RJT',
		name: { id: 'Bagi hasil rajut bersama mitra', en: 'Shares of the knitting with a partner' },
		terms: {
			base: 'net_of_material',
			components: [
				{ party: 'makers', shareBps: 4_500 },
				{ party: 'pnbp', shareBps: 1_500 },
				{ party: 'partner', shareBps: 2_000 },
			],
		},
		legalBasis:
			'Adendum atas PKS/CONTOH/01/2026: bagian premi naik menjadi 45%, bagian mitra ' +
			'menjadi 20%.',
		when: { progress: 50, at: '10:00' },
	},
]

/**
 * What waits for the head's decision: a floor for the makers before the state is served, and what
 * paying costs agreed on beforehand. To begin so many days from today, if somebody agrees.
 */
export const proposal = {
	programmeCode: 'KSP',
	name: { id: 'Bagi hasil keset perca', en: 'Shares of the patchwork doormats' },
	terms: {
		format: 2,
		base: 'net_of_both',
		components: [
			{ party: 'makers', shareBps: 5_500, perUnitSen: 50_000, floorSen: 700_000, capSen: null },
			{ party: 'pnbp', shareBps: 1_500, perUnitSen: 0, floorSen: null, capSen: null },
		],
		remainder: 'capital',
		inner: 'pieces',
		usableBps: 10_000,
		fee: { bearer: 'all', shareBps: 290, perUnitSen: 200_000 },
		shipping: { bearer: 'capital', shareBps: 0, perUnitSen: 0 },
	},
	legalBasis:
		'Contoh usulan: premi 55% ditambah Rp500 per buah, paling sedikit Rp7.000; biaya pembayaran ' +
		'disepakati 2,9% ditambah Rp2.000.',
	daysAhead: 14,
	when: { daysAgo: 1, at: '14:00' },
} as const
