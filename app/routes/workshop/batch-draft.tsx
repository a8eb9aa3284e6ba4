import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { z } from 'zod'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { uploadsOf } from '#app/domain/pictures/uploads.server.ts'
import { batchSentAs } from '#app/domain/workshop/drafts/drafts.server.ts'
import { forgetDraft } from '#app/domain/workshop/drafts/forget-draft.server.ts'
import { keepDraft } from '#app/domain/workshop/drafts/keep-draft.server.ts'
import { sendDraft } from '#app/domain/workshop/drafts/send-draft.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { SubjectPictures } from '#app/ui/office/subject-pictures.tsx'
import { draftWith } from './draft-form.server.ts'
import { CheckStep, GoodsStep, SheetStep } from './draft-steps.tsx'
import { equalised, readDraftPage } from './read-draft.server.ts'
import { useDraftKeeper } from './use-draft-keeper.ts'

const STEPS = ['goods', 'pictures', 'sheet', 'check'] as const
const FORM = 'batch-draft'
const stepSchema = z.enum(STEPS).catch('goods')

export const handle: PageHandle = { title: (copy) => copy.batches.begin.title }

export const loader = reads(surfaces.workshop.access, async ({ params, url, services, actor }) => {
	const { id = '' } = params
	const sentAs = await batchSentAs(services.db, id)
	if (sentAs) throw redirect(`/bengkel/batch/${sentAs}?kabar=sent`, 303)
	const step = stepSchema.parse(url.searchParams.get('langkah'))
	const page = await readDraftPage(services.db, id, actorId(actor) ?? '')
	return { id, step, uploads: await uploadsOf(services.db, { kind: 'draft', id }), ...page }
})

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const { id = '' } = params
		const { intent = '' } = typedIn(form)
		const path = `/bengkel/batch/draf/${id}`
		if (intent === 'send') {
			const { batchCode } = await sendDraft(services, { id }, actor)
			return redirect(`/bengkel/batch/${batchCode}?kabar=sent`, 303)
		}
		if (intent === 'drop') {
			await forgetDraft(services, { id }, actor)
			return redirect('/bengkel/batch', 303)
		}
		const page = await readDraftPage(services.db, id, actorId(actor) ?? '')
		const typed = draftWith(page.draft, form)
		const draft = intent === 'equal' ? equalised(typed, page.members) : typed
		await keepDraft(services, { id, draft }, actor)
		if (intent === 'save') return null
		const step = STEPS.find((name) => intent === `to-${name}`)
		if (!step && intent !== 'equal') throw unreadableInput()
		return redirect(`${path}?langkah=${step ?? 'sheet'}`, 303)
	},
)

/** A batch being recorded, step by step; each step saves itself. */
export default function BatchDraft() {
	const { id, step, draft } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { batches, calendar } = useCopy()
	const words = batches.draft
	const form = useRef<HTMLFormElement>(null)
	const path = `/bengkel/batch/draf/${id}`
	const keeping = useDraftKeeper(form, `batch-draft:${id}:${step}`)
	const day = isCalendarDate(draft.workDate) ? dayInWords(draft.workDate, calendar) : ''
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader title={fill(words.title, { date: day })} />
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<form
				id={FORM}
				key={step}
				ref={form}
				method="post"
				action={`${path}?langkah=${step}`}
				className="flex flex-col gap-6"
			>
				<input type="hidden" name="step" value={step} />
				{/* The first button is what the enter key presses: it stays where one is. */}
				<button type="submit" name="intent" value={`to-${step}`} hidden />
				<Steps step={step} />
				<div role="status" className="text-small">
					{keeping === 'waiting' && <Notice tone="warn">{words.waiting}</Notice>}
					{keeping === 'saved' && <span className="text-muted">{words.autosaved}</span>}
				</div>
				{step === 'goods' && <GoodsStep />}
				{step === 'sheet' && <SheetStep />}
				{step === 'check' && <CheckStep />}
			</form>
			{step === 'pictures' && <PicturesStep />}
			<div className="mt-8">
				<Disclosure title={words.drop}>
					<p className="mb-3">{words.dropLead}</p>
					<Button form={FORM} name="intent" value="drop" tone="danger">
						{words.dropSure}
					</Button>
				</Disclosure>
			</div>
		</div>
	)
}

/** Pictures are sent by themselves, in a form of their own beside the step's. */
function PicturesStep() {
	const { id, uploads } = useLoaderData<typeof loader>()
	const words = useCopy().batches.draft
	return (
		<>
			<SubjectPictures
				subject={{ kind: 'draft', id }}
				back={`/bengkel/batch/draf/${id}?langkah=pictures`}
				uploads={uploads}
			/>
			<Button form={FORM} name="intent" value="to-sheet" wide className="mt-8">
				{words.next}
			</Button>
		</>
	)
}

function Steps({ step: shown }: { step: (typeof STEPS)[number] }) {
	const words = useCopy().batches.draft
	return (
		<nav aria-label={words.steps}>
			<ol className="grid grid-cols-4 gap-2">
				{STEPS.map((step, index) => (
					<li key={step}>
						<Button
							name="intent"
							value={`to-${step}`}
							tone={step === shown ? 'primary' : 'secondary'}
							aria-current={step === shown ? 'step' : undefined}
							wide
							className="px-1! max-sm:flex-col max-sm:gap-1"
						>
							<span className="figures">{index + 1}.</span> {words.names[step]}
						</Button>
					</li>
				))}
			</ol>
		</nav>
	)
}

export { StaffError as ErrorBoundary }
