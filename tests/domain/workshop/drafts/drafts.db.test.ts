import { expect, it } from 'vitest'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { NEW_PRODUCT } from '#app/domain/workshop/drafts/draft.ts'
import { type Draft, draftSchema } from '#app/domain/workshop/drafts/draft-schema.ts'
import { draftsOf, getDraft } from '#app/domain/workshop/drafts/drafts.server.ts'
import { keepDraft } from '#app/domain/workshop/drafts/keep-draft.server.ts'
import { sendDraft } from '#app/domain/workshop/drafts/send-draft.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aProduct, makingOn, officer, secondOfficer, text } from '#tests/support/making.ts'

onBothEngines('a draft of a batch', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const ownerId = 'officer-of-tests'

	async function aDesk() {
		const deps = makingOn(database.db, clock)
		const { slug, members } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const lines = { [members[0] ?? '']: '5' }
		const typed = { cohort: slug, workDate: '2026-06-03', sku: 'KST-1', gradeA: '5', lines }
		const keep = (id: string, change: Partial<Draft> = {}) =>
			keepDraft(deps, { id, draft: draftSchema.parse({ ...typed, ...change }) }, officer)
		return { deps, slug, keep }
	}

	const batches = () => database.db.selectFrom('batches').select('id').execute()

	it('is one draft when it is kept twice at the same moment', async () => {
		const { keep } = await aDesk()
		const id = newId()
		await Promise.all([keep(id), keep(id, { gradeB: '1' }), keep(id, { gradeB: '2' })])
		expect(await draftsOf(database.db, ownerId)).toMatchObject([{ id }])
	})

	it('with a product of its own is one batch and one product when it is sent twice', async () => {
		const { deps, keep } = await aDesk()
		const id = newId()
		await keep(id, { sku: NEW_PRODUCT, newProduct: 'Tatakan gelas', newPrice: '15.000' })
		const sent = await Promise.all([1, 2].map(() => sendDraft(deps, { id }, officer)))
		expect(new Set(sent.map(({ batchCode }) => batchCode)).size).toBe(1)
		expect(await batches()).toHaveLength(1)
		const products = await database.db.selectFrom('products').select('name_id').execute()
		expect(products.filter((one) => one.name_id === 'Tatakan gelas')).toHaveLength(1)
	})

	it('names the sessions again when its batch was sent back', async () => {
		const { deps, slug, keep } = await aDesk()
		const held = { cohortSlug: slug, heldOn: calendarDate('2026-06-02'), minutes: 120 }
		await recordSession(deps, { ...held, topic: text('Menganyam') }, officer)
		const { id: sessionId } = await database.db
			.selectFrom('sessions')
			.select('id')
			.executeTakeFirstOrThrow()
		const id = newId()
		await keep(id, { sessions: [sessionId] })
		const { batchCode } = await sendDraft(deps, { id }, officer)
		await returnBatch(deps, { batchCode, reason: 'Satu nama kurang' }, secondOfficer)
		const [again] = await draftsOf(database.db, ownerId)
		const draft = await getDraft(database.db, again?.id ?? '', ownerId)
		expect(draft).toMatchObject({ cohort: slug, gradeA: '5', sessions: [sessionId] })
	})
})
