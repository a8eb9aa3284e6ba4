import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { changeCohort } from '#app/domain/workshop/cohorts/change-cohort.server.ts'
import { setSchedule } from '#app/domain/workshop/cohorts/set-schedule.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { releaseMember } from '#app/domain/workshop/release-member.server.ts'
import { addCandidate } from '#app/domain/workshop/selection/add-candidate.server.ts'
import { recordAssessment } from '#app/domain/workshop/selection/record-assessment.server.ts'
import { setCriteria } from '#app/domain/workshop/selection/set-criteria.server.ts'
import { settleCandidate } from '#app/domain/workshop/selection/settle-candidate.server.ts'
import { createSessions } from '#app/domain/workshop/sessions/create-sessions.server.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import {
	assessSchema,
	candidateSchema,
	cohortSchema,
	criteriaSchema,
	enrolSchema,
	releaseSchema,
	settleSchema,
	textOf,
} from './cohort-forms.server.ts'
import { cohortWordsOf } from './read-leads.server.ts'

interface Asked {
	form: FormData
	services: Services
	actor: Actor
	cohortSlug: string
}

type Part = 'ubah' | 'jadwal' | 'anggota' | 'seleksi'

const back = ({ cohortSlug }: Asked, part: Part, done: string) =>
	redirect(`/bengkel/angkatan/${cohortSlug}?bagian=${part}&selesai=${done}`, 303)

/** Does what one of the forms of a cohort's page asks for, each known by its `intent`. */
export async function actOnCohort(asked: Asked) {
	const { form, services, actor, cohortSlug } = asked
	switch (textOf(form, 'intent')) {
		case 'change':
			return await parsed(asked, cohortSchema, 'ubah', async (value) =>
				changeCohort(services, { ...cohortWordsOf(value), cohortSlug }, actor),
			)
		case 'schedule':
			await setSchedule(services, { cohortSlug, slots: readSlots(form) }, actor)
			return back(asked, 'jadwal', 'simpan')
		case 'plan': {
			const { planned } = await createSessions(services, { cohortSlug }, actor)
			return back(asked, 'jadwal', String(planned))
		}
		case 'enrol':
			return await parsed(asked, enrolSchema, 'anggota', ({ maker, joinedOn }) =>
				enrolMember(services, { cohortSlug, makerCode: maker, joinedOn }, actor),
			)
		case 'release':
			return await parsed(asked, releaseSchema, 'anggota', ({ maker, lastDay, reason }) =>
				releaseMember(services, { cohortSlug, makerCode: maker, lastDay, reason }, actor),
			)
		default:
			return await actOnSelection(asked)
	}
}

async function actOnSelection(asked: Asked) {
	const { form, services, actor, cohortSlug } = asked
	switch (textOf(form, 'intent')) {
		case 'criteria':
			return await parsed(asked, criteriaSchema, 'seleksi', ({ criteria }) =>
				setCriteria(services, { cohortSlug, names: criteria.split('\n') }, actor),
			)
		case 'assess':
			return await parsed(asked, assessSchema, 'seleksi', ({ maker, note }) =>
				recordAssessment(
					services,
					{ cohortSlug, makerCode: maker, note, scores: readScores(form) },
					actor,
				),
			)
		case 'settle':
			return await parsed(asked, settleSchema, 'seleksi', ({ maker, outcome, joinedOn }) => {
				const joinsOn = outcome === 'selected' ? joinedOn : null
				return settleCandidate(services, { cohortSlug, makerCode: maker, joinsOn }, actor)
			})
		default:
			return await parsed(asked, candidateSchema, 'seleksi', ({ maker }) =>
				addCandidate(services, { cohortSlug, makerCode: maker }, actor),
			)
	}
}

async function parsed<S extends z.ZodType>(
	asked: Asked,
	schema: S,
	part: Part,
	act: (value: z.output<S>) => Promise<void>,
) {
	const read = parseForm(schema, asked.form)
	if (!('value' in read)) return faulty(read.answer)
	await act(read.value)
	return back(asked, part, 'simpan')
}

/** A weekday without any of its fields is no slot; one with some of them is refused later. */
function readSlots(form: FormData) {
	return [1, 2, 3, 4, 5, 6, 7]
		.map((weekday) => ({
			weekday,
			startsAt: textOf(form, `mulai:${weekday}`),
			endsAt: textOf(form, `selesai:${weekday}`),
			place: textOf(form, `tempat:${weekday}`),
		}))
		.filter(({ startsAt, endsAt, place }) => startsAt || endsAt || place)
}

/** The scores that were chosen, by the criterion in the name of the field. */
function readScores(form: FormData): Map<string, number> {
	const fields = [...form].filter(([name]) => name.startsWith('nilai:'))
	return new Map(fields.map(([name, value]) => [name.slice('nilai:'.length), Number(value)]))
}
