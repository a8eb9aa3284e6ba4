import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { actOnRequest } from './act-on-request.server.ts'
import { CodeForm, DepositCodes } from './deposit-codes.tsx'
import { MonthTable } from './month-table.tsx'
import { PaidForm } from './paid-form.tsx'
import { PartnerProductTable } from './partner-product-table.tsx'
import { PaymentRequestBadge } from './payment-request-badge.tsx'
import { readPaymentRequest } from './read-payment-request.server.ts'
import { DeclineForm, RequestDecision } from './request-decision.tsx'
import { RequestFacts } from './request-facts.tsx'
import { AttachForm, RequestIntakes } from './request-intakes.tsx'

export const handle: PageHandle = { title: (copy) => copy.finance.nav.request }

export const loader = reads(surfaces.finance.access, async ({ params, url, services, actor }) => ({
	request: await readPaymentRequest(services, params.id ?? '', actor),
	done: url.searchParams.get('kabar'),
}))

/** Approves, declines, names a billing code or material, or writes down the payment. */
export const action = writes(booksAccess, async ({ params, form, services, actor }) => {
	const requestId = params.id ?? ''
	const done = await actOnRequest({ requestId, form, services, actor })
	if ('answer' in done) return faulty(done.answer)
	return redirect(`/keuangan/permintaan/${requestId}?kabar=${done.done}`, 303)
})

const HOMES = {
	pnbp: '/keuangan/pnbp',
	partner: '/keuangan/mitra',
	purchase: '/keuangan/modal',
	cash: '/keuangan/modal',
	reserve: '/keuangan/cadangan',
} as const

export default function PaymentRequestPage() {
	const { request, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { treasury } = useCopy()
	const { request: words, kinds } = treasury
	const mayAct = useMayActInBooks()
	const { kind, amountSen, payee, id, entryNumber } = request
	const amount = formatRupiah(amountSen)
	const home = kind === 'partner' ? `${HOMES.partner}/${payee}` : HOMES[kind]
	const said = answer ? undefined : wordsNamed(treasury.done, done)
	return (
		<>
			<PageHeader
				title={fill(words.title, { kind: kinds[kind], amount })}
				lead={<PaymentRequestBadge state={request.state} />}
				trail={{
					label: treasury.trail,
					crumbs: [{ label: kinds[kind], to: home }, { label: amount }],
				}}
				actions={
					<>
						{kind === 'partner' && (
							<a
								href={`/keuangan/permintaan/${id}/nota`}
								className="inline-flex min-h-11 items-center text-link text-small"
							>
								{words.print}
							</a>
						)}
						<PrintButton />
					</>
				}
			/>
			{/* Above everything: the form that was sent may be gone by now. */}
			<RefusalNotice answer={answer} title={treasury.refusedTitle} className="mb-6" />
			{said && (
				<Notice tone="good" announce className="mb-6">
					{said}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<div>
						<RequestFacts request={request} />
						{entryNumber !== null && (
							<p className="mt-3 text-small">
								<TextLink to={`/keuangan/jurnal/${entryNumber}`}>
									{fill(words.entry, { number: entryNumber })}
								</TextLink>
							</p>
						)}
					</div>
					<Details />
				</div>
				{mayAct && <Steps answer={answer} />}
			</div>
		</>
	)
}

/** What it was gathered from, its codes, or what it brought. */
function Details() {
	const { request } = useLoaderData<typeof loader>()
	const { request: words } = useCopy().treasury
	return (
		<>
			{request.months && request.gathered && (
				<Section title={words.months}>
					<MonthTable months={request.months} carriedSen={request.gathered.carriedSen} />
				</Section>
			)}
			<DepositCodes request={request} />
			{request.products && (
				<Section title={words.products}>
					<PartnerProductTable products={request.products} />
				</Section>
			)}
			{request.kind === 'purchase' && request.state !== 'requested' && (
				<RequestIntakes request={request} />
			)}
		</>
	)
}

/** What can be done now. */
function Steps({ answer }: { answer: FormAnswer | undefined }) {
	const { request } = useLoaderData<typeof loader>()
	const { kind, state } = request
	const given = { request, given: answer }
	const isPayable = state === 'approved' && (kind !== 'pnbp' || request.codes.length > 0)
	return (
		<div className="screen-only flex min-w-0 flex-col gap-6">
			<RequestDecision {...given} />
			{kind === 'pnbp' && state === 'approved' && <CodeForm {...given} />}
			{isPayable && <PaidForm {...given} />}
			<AttachForm {...given} />
			{request.isOpen && <DeclineForm {...given} />}
		</div>
	)
}

export { StaffError as ErrorBoundary }
