import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { letterheadSchema } from '#app/domain/stationery/letterhead-form.ts'
import { letterheadAt, listLetterheads } from '#app/domain/stationery/letterheads.server.ts'
import { listSeries } from '#app/domain/stationery/paper-numbers.server.ts'
import { setLetterhead } from '#app/domain/stationery/set-letterhead.server.ts'
import { setSignatory } from '#app/domain/stationery/set-signatory.server.ts'
import { listSignatories, signatoriesAt } from '#app/domain/stationery/signatories.server.ts'
import { signatorySchema } from '#app/domain/stationery/signatory-form.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { SeriesTable } from './series-table.tsx'
import { LetterheadForm, SignatoryForm } from './stationery-forms.tsx'
import { LetterheadList, SignatoryTable } from './stationery-tables.tsx'

const { access } = surfaces.admin

export const handle: PageHandle = { title: (copy) => copy.stationery.title }

export const loader = reads(access, async ({ url, services: { db, clock } }) => {
	const at = clock.now()
	const signing = await signatoriesAt(db, at)
	return {
		today: dateInMagetan(at),
		current: await letterheadAt(db, at),
		letterheads: await listLetterheads(db),
		signatories: await listSignatories(db),
		signingIds: [...signing.values()].map(({ id }) => id),
		series: await listSeries(db),
		saved: url.searchParams.has('tersimpan'),
	}
})

export const action = writes(access, async ({ form, services, actor }) => {
	if (form.get('intent') === 'signatory') {
		const parsed = parseForm(signatorySchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await setSignatory(services, parsed.value, actor)
		return redirect('/admin/kop-surat?tersimpan#penanda-tangan', 303)
	}
	const parsed = parseForm(letterheadSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await setLetterhead(services, parsed.value, actor)
	return redirect('/admin/kop-surat?tersimpan', 303)
})

/** What papers are written on, who signs them, and how far they are numbered. */
export default function StationeryPage() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { stationery: words } = useCopy()
	const isSignatory = answer?.typed.intent === 'signatory'
	const two = 'grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]'
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{view.saved && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words.saved}
				</Notice>
			)}
			<div className={two}>
				<LetterheadList current={view.current} letterheads={view.letterheads} today={view.today} />
				<LetterheadForm
					current={view.current}
					today={view.today}
					answer={isSignatory ? undefined : answer}
				/>
			</div>
			<div id="penanda-tangan" className={`mt-12 scroll-mt-6 ${two}`}>
				<SignatoryTable
					signatories={view.signatories}
					signingIds={view.signingIds}
					today={view.today}
				/>
				<SignatoryForm today={view.today} answer={isSignatory ? answer : undefined} />
			</div>
			<SeriesTable series={view.series} />
		</>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
