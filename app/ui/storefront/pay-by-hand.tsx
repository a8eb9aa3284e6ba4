import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { AmountDue } from './amount-due.tsx'
import type { HandPayment } from './hand-payment.ts'
import { PayAtCounter } from './pay-at-counter.tsx'
import { ProofForm } from './proof-form.tsx'

interface Props {
	hand: HandPayment
	/** the address of the order's page */
	own: string
}

/** How to pay by transfer, QRIS or in cash, what the treasurer says of it, and what goes back. */
export function PayByHand({ hand, own }: Props) {
	const isAsked = hand.proof?.state === 'waiting'
	const isCash = hand.method === 'cash'
	const mayShow = (hand.isOpen || hand.isOver) && !isAsked && !isCash
	return (
		<div className="mt-8 flex flex-col gap-6">
			<ProofNews hand={hand} own={own} />
			{hand.isOpen && hand.counter && <PayAtCounter hand={hand} times={hand.counter} />}
			{hand.isOpen && !isAsked && !isCash && <AmountDue hand={hand} />}
			{mayShow && <ShowProof hand={hand} own={own} />}
			<Returns hand={hand} />
		</div>
	)
}

function ProofNews({ hand: { proof, isOpen, isOver }, own }: Props) {
	const { storefront, calendar } = useCopy()
	const words = storefront.paying
	if (!proof || !(isOpen || isOver)) return null
	if (proof.state === 'rejected') {
		return (
			<Notice tone="bad" title={words.rejected}>
				{proof.reason}
			</Notice>
		)
	}
	if (proof.state !== 'waiting') return null
	return (
		<Notice tone="info" title={words.waiting}>
			<p>{fill(words.waitingText, { at: momentInWords(proof.uploadedAt, calendar) })}</p>
			<p className="mt-2">
				<TextLink to={`${own}/bukti/${proof.id}`} reloadDocument>
					{words.seeProof}
				</TextLink>
			</p>
		</Notice>
	)
}

function ShowProof({ hand, own }: Props) {
	const { paying: words } = useCopy().storefront
	return (
		<section aria-labelledby="bukti" className="rounded-patch border border-line bg-surface p-5">
			<h2 id="bukti" className="font-display text-title">
				{words.proofTitle}
			</h2>
			<p className="mt-1 mb-4 text-muted text-small">
				{hand.isOpen ? words.proofLead : words.proofLate}
			</p>
			<ProofForm own={own} errors={undefined} />
		</section>
	)
}

function Returns({ hand: { returns } }: Pick<Props, 'hand'>) {
	const { storefront, calendar } = useCopy()
	const words = storefront.paying
	if (returns.length === 0) return null
	return (
		<Notice tone="warn" title={words.returnsTitle}>
			<ul className="flex flex-col gap-1">
				{returns.map(({ id, amountSen, reason, paidOn }) => (
					<li key={id}>
						{paidOn
							? fill(words.returnDone, {
									amount: formatRupiah(amountSen),
									date: dayInWords(paidOn, calendar),
								})
							: fill(words.returnDue, {
									amount: formatRupiah(amountSen),
									reason: words.returnReasons[reason],
								})}
					</li>
				))}
			</ul>
			{returns.some(({ paidOn }) => paidOn === null) && (
				<p className="mt-2">
					<TextLink to="/kontak">{words.returnContact}</TextLink>
				</p>
			)}
		</Notice>
	)
}
