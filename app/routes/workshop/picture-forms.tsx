import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { nothingChosen, tooManyFiles } from '#app/domain/pictures/errors.ts'
import { receivePicture } from '#app/domain/pictures/receive-picture.server.ts'
import { MOST_FILES } from '#app/domain/pictures/upload.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { type RefusalData, refusalData } from '#app/http/refusal-response.ts'
import { ownPath } from '#app/http/return-path.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { type WriteContext, writes } from '#app/http/writes.server.ts'
import { newToken } from '#app/shared/ids.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

/** What became of a form with several files, some of which were not taken. */
interface SentForm {
	readonly done: number
	readonly faults: readonly { number: number; refusal: RefusalData['refusal'] }[]
	readonly back: string
}

const HOME = '/bengkel/foto'

export const handle: PageHandle = { title: (copy) => copy.pictures.sent.title }

/** Only sent to; whoever opens the address finds the way back. */
export const loader = reads(surfaces.workshop.access, async () => null)

/** Pictures from a form without JavaScript: each is taken or not by itself. */
export const action = writes(surfaces.workshop.access, async (ctx) => {
	const files = ctx.form.getAll('photos').filter((value) => value instanceof File)
	// A field that was left empty is sent as one file of nothing.
	const chosen = files.filter(({ size }) => size > 0)
	if (chosen.length === 0) throw nothingChosen()
	if (chosen.length > MOST_FILES) throw tooManyFiles(MOST_FILES)
	const back = ownPath(typedIn(ctx.form).kembali ?? null) ?? HOME
	const faults: SentForm['faults'][number][] = []
	for (const [index, file] of chosen.entries()) {
		const refusal = await take(ctx, file)
		if (refusal) faults.push({ number: index + 1, refusal })
	}
	const done = chosen.length - faults.length
	if (faults.length > 0) {
		return data({ done, faults, back } satisfies SentForm, { status: statusOfKind.invalid })
	}
	const to = new URL(back, ctx.url)
	to.searchParams.set('terkirim', String(done))
	return redirect(to.pathname + to.search, 303)
})

async function take(
	{ form, services, actor }: WriteContext<typeof surfaces.workshop.access>,
	file: File,
): Promise<RefusalData['refusal'] | null> {
	const bytes = new Uint8Array(await file.arrayBuffer())
	const { untuk: subjectKind = '', milik: subjectId = '' } = typedIn(form)
	try {
		const clientId = newToken()
		await receivePicture(services, { clientId, subjectKind, subjectId, bytes }, actor)
		return null
	} catch (error) {
		if (!isRefusal(error)) throw error
		return refusalData(error).refusal
	}
}

export default function PictureForms() {
	const answer = useActionData<typeof action>() as SentForm | FormAnswer | undefined
	const copy = useCopy()
	const words = copy.pictures.sent
	const sent = answer && 'faults' in answer && Array.isArray(answer.faults) ? answer : null
	const form = sent as SentForm | null
	return (
		<>
			<PageHeader title={words.title} />
			{form ? (
				<Notice
					tone="bad"
					announce
					title={fill(words.partTitle, { done: form.done, left: form.faults.length })}
				>
					<ul className="mt-2 list-disc pl-5">
						{form.faults.map(({ number, refusal }) => (
							<li key={number}>
								{fill(words.file, { number })}: {refusalWords(copy, refusal)}
							</li>
						))}
					</ul>
				</Notice>
			) : (
				<RefusalNotice answer={answer as FormAnswer} title={words.refusedTitle} />
			)}
			<LinkButton to={form?.back ?? HOME} className="mt-6">
				{words.back}
			</LinkButton>
		</>
	)
}

export { StaffError as ErrorBoundary }
