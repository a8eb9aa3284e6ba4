import type { Craft } from '#app/domain/catalogue/product.ts'
import type { Slot } from '#app/domain/workshop/schedule.ts'
import type { Text } from '#app/shared/text.ts'
import type { When } from './when.ts'

/**
 * The two programmes as the articles of 11 November 2025 and 21 January 2026 tell of them. What they
 * do not tell is invented: codes, the number of the agreement, the days of the keset cohort.
 */
export const partners = [
	{
		code: 'AJP',
		name: 'PT Arta Jayendra Perkasa',
		agreement: { number: 'PKS/CONTOH/01/2026', signedOn: '2026-01-21' },
		contact: {
			name: 'Bagian Pelatihan',
			position: 'Pendamping merajut',
			phone: '0351 555 0142',
			email: 'pelatihan@mitra.example',
		},
		when: { on: '2026-01-21', at: '09:30' },
	},
] as const

export interface SeedProgramme {
	readonly code: string
	readonly name: Text
	readonly craft: Craft
	readonly partnerCode: string | null
	readonly when: When
}

export const programmes: readonly SeedProgramme[] = [
	{
		code: 'KSP',
		name: { id: 'Keset kain perca', en: 'Patchwork doormats' },
		craft: 'keset',
		partnerCode: null,
		when: { on: '2025-11-10', at: '08:10' },
	},
	{
		code: 'RJT',
		name: {
			id: 'Rajut bersama PT Arta Jayendra Perkasa',
			en: 'Knitting with PT Arta Jayendra Perkasa',
		},
		craft: 'rajut',
		partnerCode: 'AJP',
		when: { on: '2026-01-21', at: '10:00' },
	},
]

export interface SeedCohort {
	readonly programmeCode: string
	readonly slug: string
	readonly name: Text
	readonly story: Text
	readonly schedule: Text
	readonly startedOn: string
	/** codes of makers, who join on the first day */
	readonly members: readonly string[]
	readonly places: number
	/** when and where it meets, each week */
	readonly slots: readonly Slot[]
	readonly when: When
}

export const cohorts: readonly SeedCohort[] = [
	{
		programmeCode: 'KSP',
		slug: 'perca-2025',
		name: { id: 'Angkatan Perca 2025', en: 'Patchwork Cohort 2025' },
		story: {
			id: 'Senin, 10 November 2025, di kamar hunian perempuan Rutan Magetan: para warga binaan perempuan mulai belajar membuat keset dari kain perca, dipandu Petugas Kemandirian rutan. Perca dipilah, pola disusun, lalu semuanya dirangkai menjadi keset yang kokoh dan enak dipandang. Barang sisa menjadi barang berguna, dan keterampilan yang sederhana ini menjadi bekal saat kembali ke masyarakat.',
			en: 'On Monday 10 November 2025, in the women’s rooms of Rutan Magetan, a group of women began to learn how doormats are made of fabric scraps, guided by the officers of the independence programme. Scraps are sorted, a pattern is laid out, and all of it is joined into a mat that is sturdy and good to look at. What was left over becomes useful, and a simple skill becomes something to build on after returning home.',
		},
		schedule: {
			id: 'Pagi hari, Senin sampai Jumat',
			en: 'Mornings, Monday to Friday',
		},
		startedOn: '2025-11-10',
		members: numbered(1, 12),
		places: 14,
		slots: [1, 2, 3, 4, 5].map((weekday) => ({
			weekday,
			startsAt: '08:30',
			endsAt: '11:00',
			place: 'Kamar hunian perempuan',
		})),
		when: { on: '2025-11-10', at: '08:20' },
	},
	{
		programmeCode: 'RJT',
		slug: 'rajut-rabu-2026',
		name: { id: 'Angkatan Rajut Rabu 2026', en: 'Wednesday Knitting Cohort 2026' },
		story: {
			id: 'Rabu, 21 Januari 2026, Rutan Magetan dan PT Arta Jayendra Perkasa menandatangani perjanjian kerja sama pelatihan merajut di aula rutan. Hari itu juga lima belas warga binaan yang terpilih melalui asesmen memulai pelajaran pertama. Sejak itu mereka merajut bersama setiap Rabu: yang sudah berpengalaman menularkan ilmunya, yang baru belajar menyusul tusuk demi tusuk.',
			en: 'On Wednesday 21 January 2026 Rutan Magetan and PT Arta Jayendra Perkasa signed an agreement to teach knitting, in the hall of the house. That same day fifteen people chosen by assessment had their first lesson. Since then they have knitted together every Wednesday: those with experience pass it on, and those who are new follow stitch by stitch.',
		},
		schedule: { id: 'Setiap Rabu', en: 'Every Wednesday' },
		startedOn: '2026-01-21',
		members: ['WB-003', 'WB-005', 'WB-008', ...numbered(13, 24)],
		places: 15,
		slots: [{ weekday: 3, startsAt: '10:00', endsAt: '12:00', place: 'Aula' }],
		when: { on: '2026-01-21', at: '10:30' },
	},
]

/** Memberships that ended, with the last day of taking part. */
export const leavings = [
	{
		cohortSlug: 'perca-2025',
		makerCode: 'WB-004',
		reason: 'released',
		when: { progress: 70, at: '11:00' },
	},
	{
		cohortSlug: 'rajut-rabu-2026',
		makerCode: 'WB-017',
		reason: 'released',
		when: { progress: 86, at: '11:00' },
	},
] as const

function numbered(first: number, last: number): string[] {
	return Array.from(
		{ length: last - first + 1 },
		(_, index) => `WB-${String(first + index).padStart(3, '0')}`,
	)
}
