import { data, redirect } from '@remix-run/node'
import type { Actor } from '#app/domain/audit/actor.ts'
import { addPapers, MOST_PAPERS } from '#app/domain/shares/drafts/add-papers.server.ts'
import { approveRule } from '#app/domain/shares/drafts/approve-rule.server.ts'
import { changeDraft } from '#app/domain/shares/drafts/change-draft.server.ts'
import { declineRule } from '#app/domain/shares/drafts/decline-rule.server.ts'
import { forgetPaper } from '#app/domain/shares/drafts/forget-paper.server.ts'
import { forgetRuleDraft } from '#app/domain/shares/drafts/forget-rule-draft.server.ts'
import { proposeRule } from '#app/domain/shares/drafts/propose-rule.server.ts'
import { withdrawRule } from '#app/domain/shares/drafts/withdraw-rule.server.ts'
import { wrongRole } from '#app/domain/staff/errors.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { unreadableInput } from '#app/http/errors.ts'
import { type FormAnswer, faulty, typedIn } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import { readDraftForm } from './rule-form.server.ts'

interface Asked {
	form: FormData
	services: Services
	actor: Actor
	role: StaffRole
	draftId: string
}

/** The treasurer writes and proposes; the head decides. */
const ROLES: Readonly<Record<string, StaffRole>> = {
	preview: 'treasurer',
	save: 'treasurer',
	propose: 'treasurer',
	withdraw: 'treasurer',
	forget: 'treasurer',
	papers: 'treasurer',
	'forget-paper': 'treasurer',
	approve: 'head',
	decline: 'head',
}

const REASON = { least: 5, most: 300 }

/** Does what one of the forms of a draft's page asks for. */
export async function actOnRuleDraft({ form, services, actor, role, draftId }: Asked) {
	const intent = textOf(form, 'intent')
	const allowed = ROLES[intent]
	if (!allowed) throw unreadableInput()
	if (role !== allowed) throw wrongRole()
	const own = `/keuangan/aturan/konsep/${draftId}`
	const done = (result: string) => redirect(`${own}?hasil=${result}`, 303)
	switch (intent) {
		case 'preview': {
			// Nothing is kept: the picture is drawn of what was typed, and all of it stands there again.
			const read = readDraftForm(form)
			return data('answer' in read ? read.answer : { typed: typedIn(form), faults: {} })
		}
		case 'save':
		case 'propose': {
			const read = readDraftForm(form)
			if ('answer' in read) return faulty(read.answer)
			const input = { draftId, revision: Number(textOf(form, 'revision')), ...read.content }
			const { revision } = await changeDraft(services, input, actor)
			if (intent === 'save') return done('simpan')
			await proposeRule(services, { draftId, revision }, actor).catch(keepRevision(form, revision))
			return done('usul')
		}
		case 'withdraw':
			await withdrawRule(services, { draftId }, actor)
			return done('tarik')
		case 'forget':
			await forgetRuleDraft(services, { draftId }, actor)
			return redirect('/keuangan/aturan', 303)
		case 'papers': {
			const pages = await readPages(form)
			if (pages.length > 0) await addPapers(services, { draftId, pages }, actor)
			return done('foto')
		}
		case 'forget-paper':
			await forgetPaper(services, { draftId, paperId: textOf(form, 'paper') }, actor)
			return done('foto')
		default:
			return decide({ form, services, actor, draftId, intent, done })
	}
}

async function decide({
	form,
	services,
	actor,
	draftId,
	intent,
	done,
}: Omit<Asked, 'role'> & { intent: string; done(result: string): Response }) {
	const seen = { draftId, revision: Number(textOf(form, 'revision')) }
	if (intent === 'approve') {
		await approveRule(services, seen, actor)
		return done('setuju')
	}
	const reason = textOf(form, 'reason').trim()
	if (reason.length < REASON.least || reason.length > REASON.most) {
		const answer: FormAnswer = { typed: typedIn(form), faults: { reason: 'reason' } }
		return faulty(answer)
	}
	await declineRule(services, { ...seen, reason }, actor)
	return done('tolak')
}

/** What was saved is saved: the form that comes back with the refusal goes on from there. */
function keepRevision(form: FormData, revision: number) {
	return (error: unknown): never => {
		form.set('revision', String(revision))
		throw error
	}
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}

/** Those that were chosen; one more than may be kept, so that too many are refused. */
async function readPages(form: FormData): Promise<Uint8Array[]> {
	const files = form.getAll('pages').filter((value) => value instanceof File)
	const chosen = files.filter((file) => file.size > 0).slice(0, MOST_PAPERS + 1)
	return await Promise.all(chosen.map(async (file) => new Uint8Array(await file.arrayBuffer())))
}
