import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { RefundEffectsCard } from '#app/ui/office/refund-effects.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { RefundRequestView } from './read-refund-request.server.ts'
import { RefundWishForm } from './refund-wish-form.tsx'

interface Props {
	view: RefundRequestView
	answer: FormAnswer | undefined
	/** where this order stands on the surface it is asked from */
	orderPath: string
}

/** First what goes back and what that does, then why and where to. */
export function RefundRequestPage({ view, answer, orderPath }: Props) {
	const { refunds, refusals } = useCopy()
	const { request: words } = refunds
	const isHeld = view.isAsked || (view.mayAsk && view.isDisputed)
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { number: view.number })}
				lead={fill(words.lead, { left: formatRupiah(view.leftSen) })}
				trail={{
					label: refunds.crumb,
					crumbs: [{ label: view.number, to: orderPath }, { label: refunds.ask }],
				}}
			/>
			{view.isAsked && <Notice tone="warn">{words.waiting}</Notice>}
			{!view.isAsked && isHeld && <Notice tone="warn">{refusals['orders.disputed']}</Notice>}
			{!isHeld && !view.mayAsk && (
				<EmptyState
					title={words.impossible}
					action={<LinkButton to={orderPath}>{view.number}</LinkButton>}
				>
					{words.impossibleText}
				</EmptyState>
			)}
			{!isHeld && view.mayAsk && (
				<div className="flex flex-col gap-10">
					<Section title={words.stepOne}>
						<RefusalNotice
							answer={view.refusal ? { refusal: view.refusal } : undefined}
							title={words.refusedTitle}
							className="mt-4"
						/>
						<RefundWishForm view={view} />
					</Section>
					{view.effects && <Confirmation view={view} answer={answer} />}
				</div>
			)}
		</div>
	)
}

function Confirmation({ view, answer }: Omit<Props, 'orderPath'>) {
	const { request: words } = useCopy().refunds
	const busy = useNavigation().state === 'submitting'
	const { effects } = view
	if (!effects) return null
	const amount = { amount: formatRupiah(effects.amountSen) }
	const errorsOf = (field: string) => {
		const said = answer?.faults[field] && words.faults[field]
		return said ? [said] : undefined
	}
	return (
		<>
			<div id="akibat">
				<RefundEffectsCard effects={effects} isTransfer={view.isByHand} />
			</div>
			<Section title={words.stepTwo}>
				<RefusalNotice answer={answer} title={words.refusedTitle} className="mt-4" />
				<Form method="post" className="mt-4 flex flex-col gap-5">
					{view.chosen.map(({ name, value }) => (
						<input key={`${name} ${value}`} type="hidden" name={name} value={value} />
					))}
					<TextArea
						id="reason"
						name="reason"
						label={words.reason}
						hint={words.reasonHint}
						defaultValue={answer?.typed.reason}
						errors={errorsOf('reason')}
						minLength={5}
						maxLength={300}
						required
					/>
					<Account view={view} answer={answer} errorsOf={errorsOf} />
					<CheckField
						id="sure"
						name="sure"
						value="ya"
						label={fill(words.sure, amount)}
						errors={errorsOf('sure')}
						required
					/>
					{effects.amountSen > view.limitSen && (
						<p className="text-muted text-small">
							{fill(words.above, { limit: formatRupiah(view.limitSen) })}
						</p>
					)}
					<Button busy={busy} className="self-start">
						{fill(words.submit, amount)}
					</Button>
				</Form>
			</Section>
		</>
	)
}

const ACCOUNT = ['bank', 'accountNumber', 'accountHolder'] as const

function Account({
	view,
	answer,
	errorsOf,
}: Omit<Props, 'orderPath'> & { errorsOf: (field: string) => string[] | undefined }) {
	const { request: words } = useCopy().refunds
	return (
		<fieldset className="flex min-w-0 flex-col gap-4">
			<legend className="mb-1 font-semibold text-small">{words.account}</legend>
			<p className="text-caption text-muted">{words.accountHint}</p>
			{!view.isByHand && (
				<CheckField
					id="byTransfer"
					name="byTransfer"
					value="ya"
					label={words.byTransfer}
					defaultChecked={answer?.typed.byTransfer === 'ya'}
				/>
			)}
			<div className="grid gap-4 sm:grid-cols-2">
				{ACCOUNT.map((name) => (
					<TextField
						key={name}
						id={name}
						name={name}
						label={words[name]}
						inputMode={name === 'accountNumber' ? 'numeric' : undefined}
						autoComplete="off"
						maxLength={100}
						defaultValue={answer?.typed[name]}
						errors={errorsOf(name)}
					/>
				))}
			</div>
		</fieldset>
	)
}
