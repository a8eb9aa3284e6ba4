import type { Text } from '#app/shared/text.ts'

/** The days a cohort meets, and what it does there: first things once, then in turns. */
export interface SeedSessions {
	readonly cohortSlug: 'perca-2025' | 'rajut-rabu-2026'
	readonly from: string
	/** Monday is 1 */
	readonly weekdays: readonly number[]
	/** when the officer writes the session down */
	readonly recordedAt: string
	readonly minutes: number
	readonly first: readonly Text[]
	readonly inTurns: readonly Text[]
}

/** Days on which nobody meets: holidays with a date of their own, and the week of Idulfitri 1447. */
export const restDays: ReadonlySet<string> = new Set([
	'2025-12-25',
	'2025-12-26',
	'2026-01-01',
	...['18', '19', '20', '23', '24'].map((day) => `2026-03-${day}`),
	'2026-05-01',
	'2026-06-01',
	'2026-08-17',
])

export const sessions: readonly SeedSessions[] = [
	{
		cohortSlug: 'perca-2025',
		from: '2025-11-10',
		weekdays: [1, 2, 3, 4, 5],
		recordedAt: '11:40',
		minutes: 150,
		first: [
			{
				id: 'Memilah kain perca, menyusun pola, dan merangkai keset pertama',
				en: 'Sorting scraps, laying out a pattern, putting the first mat together',
			},
			{
				id: 'Memotong perca sama lebar dan menyambungnya',
				en: 'Cutting scraps to one width and joining them',
			},
			{ id: 'Menjahit lurus dengan tangan dan mesin', en: 'Sewing straight by hand and machine' },
			{
				id: 'Mengepang tiga helai, mengunci ujung',
				en: 'Braiding three strands, locking the ends',
			},
		],
		inTurns: [
			{ id: 'Memilah dan memotong perca', en: 'Sorting and cutting scraps' },
			{ id: 'Menyusun pola dan warna', en: 'Laying out patterns and colours' },
			{ id: 'Menjahit lapis keset', en: 'Sewing the layers of a mat' },
			{ id: 'Mengepang dan melilit spiral', en: 'Braiding and coiling spirals' },
			{ id: 'Merapikan tepi dan memeriksa mutu', en: 'Finishing edges and checking the work' },
		],
	},
	{
		cohortSlug: 'rajut-rabu-2026',
		from: '2026-01-21',
		weekdays: [3],
		recordedAt: '12:30',
		minutes: 120,
		first: [
			{
				id: 'Mengenal benang dan jarum, membuat rantai pertama',
				en: 'Getting to know yarn and hook, a first chain',
			},
			{ id: 'Tusuk tunggal dan menghitung baris', en: 'Single crochet and counting rows' },
			{ id: 'Tusuk ganda, menjaga tegangan benang', en: 'Double crochet, keeping the tension' },
			{ id: 'Merajut melingkar tanpa celah', en: 'Working in the round without a gap' },
		],
		inTurns: [
			{ id: 'Tatakan: menutup lingkaran dan tepi', en: 'Coasters: closing the round and the edge' },
			{ id: 'Dompet: memasang ritsleting dan kancing', en: 'Purses: setting zips and buttons' },
			{ id: 'Kupluk: mengurangi tusuk di puncak', en: 'Beanies: decreasing at the crown' },
			{ id: 'Sepatu bayi: sol dan tali', en: 'Baby shoes: soles and laces' },
			{ id: 'Syal: motif berulang', en: 'Scarves: a repeating pattern' },
			{ id: 'Tas: alas yang kuat dan tali bahu', en: 'Bags: a firm base and a strap' },
			{ id: 'Membaca pola dan membetulkan kesalahan', en: 'Reading patterns and mending mistakes' },
			{
				id: 'Merapikan, mencuci, dan memeriksa mutu',
				en: 'Finishing, washing and checking the work',
			},
		],
	},
]
