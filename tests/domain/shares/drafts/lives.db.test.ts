import { beforeEach, describe, expect, it } from 'vitest'
import { listAuditEvents } from '#app/domain/audit/events.server.ts'
import { addPapers, MOST_PAPERS } from '#app/domain/shares/drafts/add-papers.server.ts'
import { approveRule } from '#app/domain/shares/drafts/approve-rule.server.ts'
import { changeDraft } from '#app/domain/shares/drafts/change-draft.server.ts'
import { declineRule } from '#app/domain/shares/drafts/decline-rule.server.ts'
import type { DraftContent } from '#app/domain/shares/drafts/draft-content.ts'
import { draftRule } from '#app/domain/shares/drafts/draft-rule.server.ts'
import { forgetPaper } from '#app/domain/shares/drafts/forget-paper.server.ts'
import { forgetRuleDraft } from '#app/domain/shares/drafts/forget-rule-draft.server.ts'
import { proposeRule } from '#app/domain/shares/drafts/propose-rule.server.ts'
import {
	getDraft,
	getPaperKey,
	listDeclined,
	listOpenDrafts,
	papersOf,
} from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { withdrawRule } from '#app/domain/shares/drafts/withdraw-rule.server.ts'
import { listRuleVersions } from '#app/domain/shares/rule-versions.server.ts'
import type { NamedScope } from '#app/domain/shares/scopes.server.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { type TestClock, testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, makingOn, text } from '#tests/support/making.ts'
import { head, treasurer } from '#tests/support/rules.ts'

const other = { kind: 'staff', id: 'second-treasurer-of-tests' } as const

/** Its clock stands on 3 June 2026. */
onBothEngines('a share rule', (database) => {
	let clock: TestClock
	let deps: ReturnType<typeof makingOn> & {
		agreementPapers: Pick<PaperPictures, 'store' | 'remove'>
	}
	let kept: Set<string>

	beforeEach(async () => {
		clock = testClock()
		let stored = 0
		kept = new Set()
		const agreementPapers = {
			async store() {
				const key = `key-${stored++}`
				kept.add(key)
				return key
			},
			remove: async (key: string) => void kept.delete(key),
		}
		deps = { ...makingOn(database.db, clock), agreementPapers }
		await aCohort(deps, { members: 1 })
	})

	const content = (from: string, makers = 5_000): DraftContent => ({
		terms: { base: 'gross', components: [{ party: 'makers', shareBps: makers }] },
		effectiveFrom: calendarDate(from),
		effectiveUntil: null,
		legalBasis: 'Keputusan contoh',
		isExample: true,
	})
	const drafted = async (from: string, scope: Partial<NamedScope> = {}, makers?: number) => {
		const named = { programmeCode: 'KSP', ...scope }
		const input = { ...content(from, makers), scope: named, name: text('Aturan') }
		return { draftId: (await draftRule(deps, input, treasurer)).draftId, revision: 1 }
	}
	const agreed = async (from: string, scope: Partial<NamedScope> = {}, makers?: number) => {
		const draft = await drafted(from, scope, makers)
		await proposeRule(deps, draft, treasurer)
		return approveRule(deps, draft, head)
	}
	const refusal = (code: string) => expect.objectContaining({ code })
	const editing = (id: string, change: object) =>
		database.db.updateTable('share_rule_drafts').set(change).where('id', '=', id).execute()

	describe('is drafted by one and approved by another', () => {
		it('and is a version then, word for word; the next one supersedes it', async () => {
			await agreed('2026-01-01')
			const draft = await drafted('2026-07-01')
			const changed = { ...draft, ...content('2026-07-02', 6_000) }
			expect(await changeDraft(deps, changed, treasurer)).toEqual({ revision: 2 })
			expect(await changeDraft(deps, { ...changed, revision: 2 }, treasurer)).toEqual({
				revision: 2,
			})
			await expect(proposeRule(deps, draft, treasurer)).rejects.toThrow('shares.draft_changed')
			await proposeRule(deps, { ...draft, revision: 2 }, treasurer)
			expect(await listOpenDrafts(database.db)).toMatchObject([{ state: 'proposed', revision: 2 }])
			await approveRule(deps, { ...draft, revision: 2 }, head)
			const versions = await listRuleVersions(database.db)
			expect(versions.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
				[2, '2026-07-02'],
				[1, '2026-01-01'],
			])
			expect(versions[0]).toMatchObject({
				terms: { components: [{ shareBps: 6_000 }], remainder: 'capital' },
				proposedBy: treasurer.id,
				approvedBy: head.id,
				draftId: draft.draftId,
			})
			const { events } = await listAuditEvents(database.db, {})
			const deeds = events.filter(({ subjectId }) => subjectId === draft.draftId)
			expect(deeds.map(({ action }) => action)).toEqual([
				'shares.rule-proposed',
				'shares.draft-changed',
				'shares.rule-drafted',
			])
			expect(deeds[1]?.details).toMatchObject({
				changed: 'effective_from 2026-07-01 → 2026-07-02, makers.shareBps 5000 → 6000',
				documentBefore: expect.stringContaining('5000'),
			})
		})

		it('never by whoever wrote, changed or proposed it', async () => {
			const draft = await drafted('2026-07-01')
			const between = { kind: 'staff', id: 'between' } as const
			await changeDraft(deps, { ...draft, ...content('2026-07-03') }, between)
			await changeDraft(deps, { ...draft, ...content('2026-07-02'), revision: 2 }, other)
			const seen = { ...draft, revision: 3 }
			await proposeRule(deps, seen, head)
			for (const who of [treasurer, between, other, head]) {
				await expect(approveRule(deps, seen, who)).rejects.toEqual(refusal('shares.own_proposal'))
			}
			const past = { state: 'approved', decided_by: between.id, decided_at: clock.now() }
			await expect(editing(draft.draftId, past)).rejects.toThrow('by the same hand')
			const third = { kind: 'staff', id: 'third' } as const
			await approveRule(deps, seen, third)
			expect(await listRuleVersions(database.db)).toHaveLength(1)
		})

		it('by one of two who agree at the same time', async () => {
			const draft = await drafted('2026-07-01')
			await proposeRule(deps, draft, treasurer)
			const both = await Promise.allSettled([
				approveRule(deps, draft, head),
				approveRule(deps, draft, other),
			])
			expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
			expect(await listRuleVersions(database.db)).toHaveLength(1)
		})
	})

	describe('is kept by the database itself', () => {
		it('from one person who does both, and from a version nobody approved', async () => {
			const { draftId } = await drafted('2026-07-01')
			const at = clock.now()
			await editing(draftId, { state: 'proposed', proposed_by: other.id, proposed_at: at })
			for (const decided_by of [other.id, treasurer.id]) {
				const approval = { state: 'approved', decided_by, decided_at: at }
				await expect(editing(draftId, approval)).rejects.toThrow()
			}
			const draft = await getDraft(database.db, draftId)
			const forged = {
				id: 'forged',
				rule_id: draft.ruleId,
				draft_id: draftId,
				version: 1,
				effective_from: draft.effectiveFrom,
				effective_until: null,
				document: '{}',
				legal_basis: draft.legalBasis,
				is_example: 1,
				proposed_by: other.id,
				approved_by: head.id,
				approved_at: at,
			}
			const insert = (change: object) =>
				database.db
					.insertInto('share_rule_versions')
					.values({ ...forged, ...change })
					.execute()
			await expect(insert({})).rejects.toThrow('somebody else has approved')
			await editing(draftId, { state: 'approved', decided_by: head.id, decided_at: at })
			await expect(insert({})).rejects.toThrow('somebody else has approved')
		})

		it('from being changed once it is proposed, decided or in force', async () => {
			const draft = await drafted('2026-07-01')
			await proposeRule(deps, draft, treasurer)
			const changes = [
				{ document: '{}' },
				{ legal_basis: 'Lain' },
				{ effective_until: '2026-07-09' },
				{ changed_by: 'me' },
				{ state: 'draft', proposed_by: null, proposed_at: null, is_example: 0 },
			]
			for (const change of changes) await expect(editing(draft.draftId, change)).rejects.toThrow()
			await approveRule(deps, draft, head)
			await expect(editing(draft.draftId, { decision: 'no' })).rejects.toThrow()
			const gone = database.db.deleteFrom('share_rule_drafts').where('id', '=', draft.draftId)
			await expect(gone.execute()).rejects.toThrow('append-only')
			const version = database.db.updateTable('share_rule_versions')
			await expect(version.set({ document: '{}' }).execute()).rejects.toThrow('append-only')
		})
	})

	it('begins after today and after the one before; a programme’s first on any day', async () => {
		await agreed('2025-11-10')
		await expect(agreed('2025-11-10')).rejects.toEqual(refusal('shares.not_after_last'))
		await expect(agreed('2026-06-03')).rejects.toEqual(refusal('shares.begins_too_early'))
		await agreed('2026-06-04')
		await expect(agreed('2026-06-04')).rejects.toEqual(refusal('shares.not_after_last'))
		const cohort = { cohortSlug: 'perca-pagi' }
		await expect(agreed('2026-06-03', cohort)).rejects.toEqual(refusal('shares.begins_too_early'))
		const late = await drafted('2026-06-05', cohort)
		await proposeRule(deps, late, treasurer)
		clock.advance(2 * 24 * 60 * 60 * 1000)
		await expect(approveRule(deps, late, head)).rejects.toEqual(refusal('shares.begins_too_early'))
	})

	it('is for a scope that exists, and each scope has one', async () => {
		const scopes: [Partial<NamedScope>, string][] = [
			[{ programmeCode: 'ZZZ' }, 'workshop.no_such_programme'],
			[{ cohortSlug: 'tidak-ada' }, 'shares.no_such_scope'],
			[{ productSlug: 'tidak-ada' }, 'shares.no_such_scope'],
			[{ cohortSlug: 'perca-pagi', productSlug: 'x' }, 'shares.no_such_scope'],
		]
		for (const [scope, code] of scopes) {
			await expect(drafted('2026-07-01', scope)).rejects.toEqual(refusal(code))
		}
		await Promise.all([drafted('2026-07-01'), drafted('2026-07-02')])
		const rules = await database.db.selectFrom('share_rules').selectAll().execute()
		expect(rules.map(({ code }) => code)).toEqual(['KSP'])
	})

	it('says nothing that makes no sense', async () => {
		const draft = await drafted('2026-07-01')
		const change = (other: Partial<DraftContent>) =>
			changeDraft(deps, { ...draft, ...content('2026-07-01'), ...other }, treasurer)
		const until = { effectiveUntil: calendarDate('2026-06-30') }
		await expect(change(until)).rejects.toEqual(refusal('shares.bad_dates'))
		await expect(change({ terms: {} })).rejects.toEqual(refusal('shares.bad_terms'))
		const partner = [{ party: 'partner', shareBps: 1_000 }]
		const withPartner = change({ terms: { base: 'gross', components: partner } })
		await expect(withPartner).rejects.toEqual(refusal('shares.partner_missing'))
	})

	it('may be taken back, declined with a reason, or put away', async () => {
		const draft = await drafted('2026-07-01')
		await proposeRule(deps, draft, treasurer)
		await expect(forgetRuleDraft(deps, draft, treasurer)).rejects.toEqual(
			refusal('shares.not_open'),
		)
		await withdrawRule(deps, draft, treasurer)
		await expect(withdrawRule(deps, draft, treasurer)).rejects.toEqual(refusal('shares.not_open'))
		await proposeRule(deps, draft, treasurer)
		const decline = (reason: string) => declineRule(deps, { ...draft, reason }, head)
		await expect(decline(' ')).rejects.toEqual(refusal('shares.no_reason'))
		await decline('Dasarnya sudah dicabut')
		expect(await listDeclined(database.db, 5)).toMatchObject([
			{ decision: 'Dasarnya sudah dicabut', decidedBy: head.id },
		])
		const second = await drafted('2026-07-01')
		await forgetRuleDraft(deps, second, treasurer)
		await expect(getDraft(database.db, second.draftId)).rejects.toEqual(
			refusal('shares.no_such_draft'),
		)
		expect(await listOpenDrafts(database.db)).toEqual([])
	})

	it('rests on a paper, unless it is an example; the paper stays with it', async () => {
		const draft = await drafted('2026-07-01')
		const real = { ...draft, ...content('2026-07-01'), isExample: false }
		await changeDraft(deps, real, treasurer)
		const seen = { ...draft, revision: 2 }
		await expect(proposeRule(deps, seen, treasurer)).rejects.toEqual(refusal('shares.no_paper'))
		const pages = [new Uint8Array([1]), new Uint8Array([2])]
		const tooMany = {
			...draft,
			pages: Array.from({ length: MOST_PAPERS - 1 }, () => pages[0] as never),
		}
		await addPapers(deps, { ...draft, pages }, treasurer)
		await expect(addPapers(deps, tooMany, treasurer)).rejects.toEqual(
			refusal('shares.too_many_papers'),
		)
		const [first = '', wrong = ''] = (await getDraft(database.db, draft.draftId)).paperIds
		await forgetPaper(deps, { ...draft, paperId: wrong }, treasurer)
		expect(await getPaperKey(database.db, first)).toBe('key-0')
		await expect(getPaperKey(database.db, wrong)).rejects.toEqual(refusal('shares.no_such_draft'))
		await proposeRule(deps, seen, treasurer)
		await expect(addPapers(deps, { ...draft, pages }, treasurer)).rejects.toEqual(
			refusal('shares.not_open'),
		)
		// Neither what was refused nor what was forgotten lies anywhere.
		expect([...kept]).toEqual(['key-0'])
		const gone = database.db.deleteFrom('share_rule_papers').where('id', '=', first)
		await expect(gone.execute()).rejects.toThrow('append-only')
		await approveRule(deps, seen, head)
		expect(await papersOf(database.db, [draft.draftId])).toEqual(
			new Map([[draft.draftId, [first]]]),
		)
	})
})
