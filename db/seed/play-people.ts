import { actorId } from '#app/domain/audit/actor.ts'
import { changeMaker } from '#app/domain/people/change-maker.server.ts'
import type { ConsentKind } from '#app/domain/people/consent.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { registerMaker } from '#app/domain/people/register-maker.server.ts'
import { revokeConsent } from '#app/domain/people/revoke-consent.server.ts'
import { withdrawPublic } from '#app/domain/workshop/cohorts/withdraw-public.server.ts'
import { calendarDate, dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import {
	changes,
	consents,
	makers,
	presences,
	type SeedConsent,
	type SeedPresence,
	statuses,
} from './people.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { dayOf, momentOf } from './when.ts'

/** Who is registered, where everybody is, and what they have agreed to. */
export function peopleDeeds(now: Instant): Deed[] {
	return [
		...makers.map(({ registered, since, ...person }) => ({
			at: momentOf(registered, now),
			play: async (world: World) => {
				const input = { ...person, since: calendarDate(since) }
				await registerMaker(world, input, actorOf(world, 'officer'))
			},
		})),
		...statuses.map(({ when, ...status }) => ({
			at: momentOf(when, now),
			play: (world: World) => {
				const input = { ...status, since: dayOf(when, now) }
				return recordStatus(world, input, actorOf(world, 'officer'))
			},
		})),
		...presences.flatMap((presence) => presenceDeeds(presence, now)),
		...consents.flatMap((consent) => consentDeeds(consent, now)),
		...changes.map(({ when, releaseInDays, ...facts }) => ({
			at: momentOf(when, now),
			play: (world: World) => {
				const today = dateInMagetan(now)
				const expectedRelease = releaseInDays === null ? null : nextDate(today, releaseInDays)
				return changeMaker(world, { ...facts, expectedRelease }, actorOf(world, 'officer'))
			},
		})),
	]
}

/** Written down by the officer; the treasurer deals with the savings after that. */
function presenceDeeds({ makerCode, presence, when, settled }: SeedPresence, now: Instant): Deed[] {
	const record: Deed = {
		at: momentOf(when, now),
		play: (world) => {
			const input = { makerCode, presence, since: dayOf(when, now) }
			return recordPresence(world, input, actorOf(world, 'officer'))
		},
	}
	if (!settled) return [record]
	const settle: Deed = {
		at: momentOf(settled, now),
		play: async (world) => {
			const { id } = await getMaker(world.db, makerCode)
			const open = (await savingsActsOf(world.db, id)).filter(({ outcome }) => outcome === null)
			for (const { id: actId } of open) {
				await settleSavingsAct(world, { actId }, actorOf(world, 'treasurer'))
			}
		},
	}
	return [record, settle]
}

/** Signed before the head, written down by the officer. */
function consentDeeds(consent: SeedConsent, now: Instant): Deed[] {
	const { makerCode, penName, given, revoked } = consent
	const kind: ConsentKind = consent.kind ?? 'pen-name'
	const give: Deed = {
		at: momentOf(given, now),
		play: async (world) => {
			const witnessedBy = actorId(actorOf(world, 'head')) ?? ''
			const input = { makerCode, kind, penName, witnessedBy }
			await recordConsent(
				world,
				{ ...input, givenOn: dayOf(given, now) },
				actorOf(world, 'officer'),
			)
		},
	}
	if (!revoked) return [give]
	const takeBack: Deed = {
		at: momentOf(revoked, now),
		play: (world) =>
			revokeConsent(
				{ ...world, takeDown: withdrawPublic },
				{ makerCode, kind },
				actorOf(world, 'officer'),
			),
	}
	return [give, takeBack]
}
