import type { ConsentKind } from '#app/domain/people/consent.ts'
import type { Sex } from '#app/domain/people/maker.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import type { RegisterClass } from '#app/domain/people/register-class.ts'
import type { Skill } from '#app/domain/people/skill.ts'
import type { When } from './when.ts'

/**
 * Makers in the order they are registered: the first becomes WB-001. Every name and number is
 * invented; the database holds them sealed.
 */
export interface SeedMaker {
	readonly name: string
	readonly registerNumber: string
	readonly sex: Sex
	readonly registerClass: RegisterClass
	readonly since: string
	readonly block: string
	readonly skills: readonly Skill[]
	readonly registered: When
}

const perca = {
	registered: { on: '2025-11-10', at: '08:00' },
	block: 'Blok Melati',
	skills: ['sorting', 'sewing'],
} as const
const rajut = {
	registered: { on: '2026-01-20', at: '10:00' },
	block: 'Blok A',
	skills: ['knitting'],
} as const

export const makers: readonly SeedMaker[] = [
	woman('Siti Rukmini', 'B.I 21/2025', 'B.I', '2025-03-18'),
	woman('Endang Sulistyowati', 'B.I 34/2025', 'B.I', '2025-05-06'),
	woman('Sri Wahyuningsih', 'B.I 07/2025', 'B.I', '2025-01-28'),
	woman('Tutik Handarini', 'B.IIa 12/2025', 'B.IIa', '2025-08-12'),
	woman('Yuliana Pertiwi', 'B.I 40/2025', 'B.I', '2025-06-24'),
	woman('Rini Astutik', 'B.I 18/2025', 'B.I', '2025-02-20'),
	woman('Wiwik Suharti', 'B.I 52/2025', 'B.I', '2025-09-02'),
	woman('Lilik Purwanti', 'B.I 29/2025', 'B.I', '2025-04-15'),
	woman('Suparmi', 'B.I 03/2025', 'B.I', '2025-01-14'),
	woman('Kartika Wulandari', 'B.I 47/2025', 'B.I', '2025-07-22'),
	woman('Anik Setyorini', 'A.III 88/2025', 'A.III', '2025-10-01'),
	woman('Murtini', 'A.III 95/2025', 'A.III', '2025-10-20'),
	man('Sutrisno', 'B.I 11/2025', 'B.I', '2025-02-04'),
	man('Bambang Haryono', 'B.I 26/2025', 'B.I', '2025-04-01'),
	man('Agus Widodo', 'B.I 38/2025', 'B.I', '2025-06-10'),
	man('Joko Purnomo', 'B.I 15/2025', 'B.I', '2025-02-18'),
	man('Eko Prastyo', 'B.IIa 19/2025', 'B.IIa', '2025-11-11'),
	man('Wahyu Nugroho', 'B.I 60/2025', 'B.I', '2025-10-14'),
	man('Supriyanto', 'B.I 09/2025', 'B.I', '2025-01-30'),
	man('Hari Santoso', 'B.I 44/2025', 'B.I', '2025-07-08'),
	man('Teguh Wibowo', 'A.III 104/2025', 'A.III', '2025-12-02'),
	man('Suyatno', 'B.I 31/2025', 'B.I', '2025-04-29'),
	man('Rudi Setiawan', 'B.I 55/2025', 'B.I', '2025-09-16'),
	man('Andik Kurniawan', 'B.I 58/2025', 'B.I', '2025-09-30'),
]

/** A register class that changed later: from then on, and not before, premi can be owed. */
export interface SeedStatus {
	readonly makerCode: string
	readonly registerClass: RegisterClass
	readonly when: When & ({ readonly on: string } | { readonly progress: number })
}

export const statuses: readonly SeedStatus[] = [
	{ makerCode: 'WB-011', registerClass: 'B.I', when: { on: '2026-02-11', at: '14:00' } },
	{ makerCode: 'WB-012', registerClass: 'A.IV', when: { on: '2026-01-26', at: '14:00' } },
	{ makerCode: 'WB-021', registerClass: 'B.I', when: { progress: 30, at: '14:00' } },
]

/** Who went where, and whether the treasurer has dealt with the savings since. */
export interface SeedPresence {
	readonly makerCode: string
	readonly presence: Presence
	readonly when: Exclude<When, { minutesAgo: number }>
	readonly settled?: When
}

export const presences: readonly SeedPresence[] = [
	{
		makerCode: 'WB-004',
		presence: 'released',
		when: { progress: 71, at: '08:30' },
		settled: { progress: 71, at: '09:20' },
	},
	{
		makerCode: 'WB-017',
		presence: 'released',
		when: { progress: 87, at: '08:30' },
		settled: { progress: 87, at: '09:20' },
	},
	{ makerCode: 'WB-012', presence: 'leave', when: { daysAgo: 3, at: '08:00' } },
	{ makerCode: 'WB-024', presence: 'transferred', when: { daysAgo: 1, at: '08:10' } },
]

/** What officers noted later: another block, what somebody has learned, when he or she goes home. */
export interface SeedChange {
	readonly makerCode: string
	readonly block: string
	/** in so many days from today; null: not known yet */
	readonly releaseInDays: number | null
	readonly skills: readonly Skill[]
	readonly when: SeedStatus['when']
}

export const changes: readonly SeedChange[] = [
	{
		makerCode: 'WB-002',
		block: 'Blok Melati',
		releaseInDays: 140,
		skills: ['sorting', 'sewing', 'pattern', 'teaching'],
		when: { progress: 40, at: '13:10' },
	},
	{
		makerCode: 'WB-009',
		block: 'Blok Melati',
		releaseInDays: 26,
		skills: ['sorting', 'cutting', 'sewing'],
		when: { progress: 52, at: '13:15' },
	},
	{
		makerCode: 'WB-013',
		block: 'Blok B',
		releaseInDays: 61,
		skills: ['knitting', 'finishing'],
		when: { progress: 52, at: '13:20' },
	},
	{
		makerCode: 'WB-018',
		block: 'Blok A',
		releaseInDays: 12,
		skills: ['knitting', 'crochet', 'teaching'],
		when: { progress: 66, at: '13:25' },
	},
]

/** What a maker has agreed to, and perhaps does not want any more; null where it is no pen-name. */
export interface SeedConsent {
	readonly makerCode: string
	readonly kind?: Exclude<ConsentKind, 'pen-name'>
	readonly penName: string | null
	readonly given: SeedStatus['when']
	readonly revoked?: SeedStatus['when']
}

export const consents: readonly SeedConsent[] = [
	{ makerCode: 'WB-002', penName: 'Kenanga', given: { progress: 6, at: '10:30' } },
	{ makerCode: 'WB-010', penName: 'Sekar Lawu', given: { progress: 6, at: '10:45' } },
	{
		makerCode: 'WB-008',
		penName: 'Anggrek Bulan',
		given: { progress: 12, at: '10:00' },
		revoked: { progress: 63, at: '09:30' },
	},
	{ makerCode: 'WB-005', penName: 'Benang Merah', given: { progress: 16, at: '13:00' } },
	{ makerCode: 'WB-018', penName: 'Kopi Pagi', given: { progress: 16, at: '13:20' } },
	{ makerCode: 'WB-022', penName: 'Angin Sarangan', given: { progress: 34, at: '14:10' } },
	{
		makerCode: 'WB-002',
		kind: 'craft-story',
		penName: null,
		given: { progress: 6, at: '10:40' },
	},
	{ makerCode: 'WB-010', kind: 'picture', penName: null, given: { progress: 22, at: '09:15' } },
	{
		makerCode: 'WB-014',
		kind: 'picture',
		penName: null,
		given: { progress: 22, at: '09:25' },
		revoked: { progress: 58, at: '11:05' },
	},
]

/** The pen-names among them. */
export const penNames = consents.flatMap(({ penName, ...consent }) =>
	penName === null ? [] : [{ ...consent, penName }],
)

function woman(
	name: string,
	registerNumber: string,
	registerClass: RegisterClass,
	since: string,
): SeedMaker {
	return { name, registerNumber, registerClass, since, sex: 'f', ...perca }
}

function man(
	name: string,
	registerNumber: string,
	registerClass: RegisterClass,
	since: string,
): SeedMaker {
	return { name, registerNumber, registerClass, since, sex: 'm', ...rajut }
}
