import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { OpnameCounting } from './opname-counting.tsx'
import { carryOutOpname, readOpname } from './opname-steps.server.ts'
import { OpnameVariances } from './opname-variances.tsx'
import { opnameTones } from './opnames.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { opname?: { number: string } } | undefined)?.opname?.number
		return number ? fill(copy.opname.one.title, { number }) : copy.opname.list.title
	},
}

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, services: { db }, actor }) => await readOpname(db, params.number ?? '', actor),
)

export const action = writes(surfaces.workshop.access, async ({ params, form, services, actor }) =>
	redirect(await carryOutOpname(services, { number: params.number ?? '', form }, actor), 303),
)

/** A count of the stock: what is left to count, then the differences, then what came of it. */
export default function OpnamePage() {
	const { opname, openedName } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { opname: words, office, calendar } = useCopy()
	const { one } = words
	return (
		<>
			<PageHeader
				title={<span className="figures">{opname.number}</span>}
				lead={[
					opname.scope || words.everything,
					fill(one.openedBy, {
						name: openedName,
						at: momentInWords(opname.openedAt, calendar, true),
					}),
				].join(' · ')}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.list.title, to: '/bengkel/opname' }, { label: opname.number }],
				}}
				actions={
					<div className="flex items-center gap-4">
						<Badge tone={opnameTones[opname.state]}>{words.states[opname.state]}</Badge>
						{(opname.state === 'closed' || opname.state === 'approved') && (
							<TextLink
								to={`/bengkel/opname/${opname.number}/berita-acara.pdf`}
								reloadDocument
								className="text-small"
							>
								{one.minutes}
							</TextLink>
						)}
					</div>
				}
			/>
			<Said hasAnswer={answer !== undefined} />
			<RefusalNotice answer={answer} title={one.refusedTitle} className="mb-6" />
			<Part answer={answer} />
		</>
	)
}

function Part({ answer }: { answer: FormAnswer | undefined }) {
	const { opname, blind, counted, isOwn, decidedName } = useLoaderData<typeof loader>()
	const { opname: words, calendar } = useCopy()
	if (opname.state === 'counting') return <OpnameCounting lines={blind} answer={answer} />
	const at = opname.decidedAt ? momentInWords(opname.decidedAt, calendar) : ''
	const decided = { name: decidedName ?? '', at, decision: opname.decision }
	return (
		<>
			{opname.state === 'cancelled' && (
				<Notice className="mb-6">{fill(words.decide.cancelled, decided)}</Notice>
			)}
			{opname.state === 'approved' && (
				<Notice tone="good" className="mb-6">
					{fill(words.decide.approved, decided)} {opname.decision}
				</Notice>
			)}
			<OpnameVariances
				lines={counted}
				isOpen={opname.state === 'closed'}
				isOwn={isOwn}
				answer={answer}
			/>
		</>
	)
}

/** What the last step came to. */
function Said({ hasAnswer }: { hasAnswer: boolean }) {
	const [query] = useSearchParams()
	const { one, variances, decide } = useCopy().opname
	const code = query.get('lot') ?? ''
	const now = query.get('kini')
	const said =
		now === 'settled' || now === 'recount' || now === 'open'
			? fill(one.saved[now], { code })
			: now === 'alasan'
				? variances.saved
				: now === 'setuju'
					? decide.doneApproved
					: null
	if (said === null || hasAnswer) return null
	return (
		<Notice tone={now === 'recount' || now === 'open' ? 'warn' : 'good'} announce className="mb-6">
			{said}
		</Notice>
	)
}

export { StaffError as ErrorBoundary }
