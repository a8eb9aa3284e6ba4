import { expect, it } from 'vitest'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { revokeConsent } from '#app/domain/people/revoke-consent.server.ts'
import { getCohort, listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import { startProgramme } from '#app/domain/workshop/start-programme.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aLot,
	aMaker,
	aProduct,
	COHORT_START,
	makingOn,
	officer,
	text,
} from '#tests/support/making.ts'

onBothEngines('cohorts', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const deps = () => makingOn(database.db, clock)

	it('are listed with programme and partner, oldest first', async () => {
		const world = deps()
		await aCohort(world, { members: 5 })
		const knitting = { slug: 'rajut-rabu', programmeCode: 'RJT', craft: 'rajut' } as const
		await aCohort(world, { members: 0, partner: true, ...knitting })
		const cohorts = await listCohorts(database.db)
		expect(cohorts.map((cohort) => cohort.slug).sort()).toEqual(['perca-pagi', 'rajut-rabu'])
		const rajut = cohorts.find((cohort) => cohort.slug === 'rajut-rabu')
		expect(rajut).toMatchObject({
			partner: { name: 'PT Mitra Contoh' },
			programme: { craft: 'rajut', code: 'RJT' },
			publicFacts: null,
		})
	})

	it('tell how much they made once five have made it, and which products', async () => {
		const world = deps()
		const { slug, members } = await aCohort(world, { members: 6 })
		const [variantId] = await aProduct(world, { variants: [{ sku: 'KST-1' }] })
		const make = (makers: string[]) =>
			aLot(world, {
				cohortSlug: slug,
				sku: 'KST-1',
				contributions: makers.map((makerCode) => ({ makerCode, pieces: 2 })),
			})
		const untrained = { members: 6, sessions: 0, sessionMinutes: 0 }
		expect((await getCohort(database.db, slug)).publicFacts).toEqual({
			...untrained,
			batches: 0,
			pieces: 0,
		})
		await make(members.slice(0, 4))
		expect(await getCohort(database.db, slug)).toMatchObject({
			publicFacts: null,
			latestBatches: [],
		})
		await make(members.slice(2, 5))
		const page = await getCohort(database.db, slug)
		expect(page.publicFacts).toEqual({ ...untrained, batches: 2, pieces: 14 })
		expect(page.latestBatches.map((batch) => batch.variantId)).toEqual([variantId, variantId])
		expect(page.latestBatches.map((batch) => batch.code)).toEqual(['KSP-260603-2', 'KSP-260603-1'])
	})

	it('show the pen-names of those who agreed, until they take it back', async () => {
		const world = deps()
		const { slug, members } = await aCohort(world, { members: 5 })
		const few = await aCohort(world, { members: 4, slug: 'kecil', programmeCode: 'KCL' })
		const agree = (makerCode: string | undefined, penName: string) => {
			const consent = { kind: 'pen-name', penName, givenOn: COHORT_START } as const
			const witnessedBy = 'head-of-tests'
			return recordConsent(world, { ...consent, makerCode: makerCode ?? '', witnessedBy }, officer)
		}
		await agree(members[3], 'Sekar Lawu')
		await agree(members[1], 'Kenanga')
		await agree(few.members[0], 'Melati')
		const shown = async (of: string) => (await getCohort(database.db, of)).penNames
		expect(await shown(slug)).toEqual(['Kenanga', 'Sekar Lawu'])
		expect(await shown(few.slug)).toEqual([])
		await revokeConsent(world, { makerCode: members[1] ?? '', kind: 'pen-name' }, officer)
		expect(await shown(slug)).toEqual(['Sekar Lawu'])
	})

	it('name no maker, not even by code', async () => {
		const world = deps()
		const { slug, members } = await aCohort(world, { members: 5 })
		const page = JSON.stringify(await getCohort(database.db, slug))
		for (const code of members) expect(page).not.toContain(code)
		expect(page).not.toContain('Sulastri')
	})

	it('refuse an unknown address, and joining before they began', async () => {
		const world = deps()
		const { slug } = await aCohort(world)
		await expect(getCohort(database.db, 'lain')).rejects.toMatchObject({
			code: 'workshop.no_such_cohort',
			kind: 'not-found',
		})
		const makerCode = await aMaker(world)
		const early = { cohortSlug: slug, makerCode, joinedOn: calendarDate('2025-11-09') }
		await expect(enrolMember(world, early, officer)).rejects.toMatchObject({
			code: 'workshop.bad_membership_date',
		})
	})

	it('belong to programmes and partners with codes of their own', async () => {
		const world = deps()
		await aCohort(world, { partner: true })
		const taken = { code: 'workshop.code_taken', kind: 'conflict' }
		await expect(aCohort(world, { slug: 'lain' })).rejects.toMatchObject(taken)
		const partner = { code: 'P-KSP', name: 'PT Lain' }
		await expect(registerPartner(world, partner, officer)).rejects.toMatchObject(taken)
		const programme = { code: 'X', name: text('X'), craft: 'keset', partnerCode: 'P-9' } as const
		await expect(startProgramme(world, programme, officer)).rejects.toMatchObject({
			code: 'workshop.no_such_partner',
		})
	})
})
