import { z } from 'zod'
import type { Presence } from '#app/domain/people/presence.ts'
import { isSentenced, registerClasses } from '#app/domain/people/register-class.ts'
import type { ListedMaker, listRegister } from '#app/domain/people/registered-makers.server.ts'
import { skills } from '#app/domain/people/skill.ts'
import { cohortsOfMakers, makersOfCohort } from '#app/domain/workshop/cohorts-of-makers.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { Services } from '#app/services.server.ts'
import { type MakerQuery, presenceChoices } from './maker-query.ts'

type Filter = Parameters<typeof listRegister>[1]['filter']

/** Without any filter. */
export const everybody: Filter = {
	presences: null,
	classes: null,
	block: null,
	skill: null,
	codes: null,
	ids: null,
}

const PRESENCES: Readonly<Record<MakerQuery['ada'], readonly Presence[] | null>> = {
	ada: ['present', 'leave'],
	cuti: ['leave'],
	pergi: ['transferred', 'released', 'escaped', 'deceased'],
	semua: null,
}

const querySchema = z.object({
	ada: z.enum(presenceChoices).catch('ada'),
	golongan: z.enum(['', 'tahanan', 'narapidana', ...registerClasses]).catch(''),
	blok: z.string().max(20).catch(''),
	terampil: z.enum(['', ...skills]).catch(''),
	angkatan: z.string().max(80).catch(''),
})

/** What the list is asked for by its address: no name stands there, and none is looked for. */
export async function readMakerQuery(
	db: Services['db'],
	url: URL,
): Promise<{ query: MakerQuery; filter: Filter; cursor: string | null }> {
	const query: MakerQuery = querySchema.parse({
		ada: url.searchParams.get('ada') ?? 'ada',
		golongan: url.searchParams.get('golongan') ?? '',
		blok: url.searchParams.get('blok') ?? '',
		terampil: url.searchParams.get('terampil') ?? '',
		angkatan: url.searchParams.get('angkatan') ?? '',
	})
	const filter: Filter = {
		...everybody,
		presences: PRESENCES[query.ada],
		classes: classesOf(query.golongan),
		block: query.blok || null,
		skill: query.terampil || null,
		ids: query.angkatan ? await makersOfCohort(db, query.angkatan) : null,
	}
	return { query, filter, cursor: pageAfterId(url) }
}

function classesOf(chosen: MakerQuery['golongan']): Filter['classes'] {
	if (chosen === '') return null
	if (chosen === 'narapidana') return registerClasses.filter(isSentenced)
	if (chosen === 'tahanan') return registerClasses.filter((one) => !isSentenced(one))
	return [chosen]
}

/** The same makers with the names of their cohorts. */
export async function nameCohorts(db: Services['db'], makers: readonly ListedMaker[]) {
	const cohorts = await cohortsOfMakers(
		db,
		makers.map(({ id }) => id),
	)
	return makers.map((maker) => ({ ...maker, cohorts: cohorts.get(maker.id) ?? [] }))
}
