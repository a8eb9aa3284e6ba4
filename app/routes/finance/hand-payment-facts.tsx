import { useCopy } from '#app/copy/use-copy.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import type { HandPaymentBooks } from './read-hand-payment.server.ts'

/** What is awaited, to the last rupiah. */
export function HandPaymentFacts({ payment }: { payment: HandPaymentBooks }) {
	const { handPayments, storefront } = useCopy()
	const words = handPayments.one
	return (
		<Section title={words.facts}>
			<DefinitionList
				compact
				items={[
					{ term: handPayments.method, detail: storefront.paying.methods[payment.method] },
					{ term: words.total, detail: <Money sen={payment.totalSen} /> },
					...(payment.uniqueCode === null
						? []
						: [
								{ term: words.code, detail: <span className="figures">{payment.uniqueCode}</span> },
							]),
					{ term: words.due, detail: <Money sen={payment.dueSen} className="font-bold" /> },
					...(payment.heldSen > 0
						? [{ term: words.held, detail: <Money sen={payment.heldSen} /> }]
						: []),
					...(payment.isOpen
						? [{ term: words.deadline, detail: <DateTime at={payment.expiresAt} short /> }]
						: []),
				]}
			/>
			<p className="mt-3 text-small">
				<TextLink to={`/keuangan/pesanan/${payment.number}`}>
					{words.order.replace('{number}', payment.number)}
				</TextLink>
			</p>
		</Section>
	)
}

const TONES: Record<HandPaymentBooks['proofs'][number]['state'], BadgeTone> = {
	waiting: 'warn',
	accepted: 'good',
	rejected: 'bad',
}

/** What the buyer showed; a picture alone proves nothing, the statement does. */
export function HandProofs({ payment }: { payment: HandPaymentBooks }) {
	const { one: words } = useCopy().handPayments
	const maySee = useMayActInBooks()
	const own = `/keuangan/pembayaran/${payment.number}/bukti`
	return (
		<Section title={words.proofs}>
			{payment.proofs.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.noProof}</p>
			) : (
				!maySee && <p className="py-3 text-muted text-small">{words.proofHidden}</p>
			)}
			<ul className="mt-3 flex flex-col gap-6">
				{payment.proofs.map((proof) => (
					<li key={proof.id} className="flex flex-wrap items-start gap-5">
						{maySee && (
							<img
								src={`${own}/${proof.id}`}
								alt={words.proofAlt}
								width="240"
								height="400"
								loading="lazy"
								className="h-auto max-h-96 w-auto max-w-60 rounded-patch border border-line bg-sunken object-contain"
							/>
						)}
						<div className="flex min-w-0 flex-col items-start gap-2 text-small">
							<Badge tone={TONES[proof.state]}>{words.proofStates[proof.state]}</Badge>
							<DateTime at={proof.uploadedAt} short />
							{proof.reason && <p className="text-muted">{proof.reason}</p>}
							{maySee && (
								<TextLink to={`${own}/${proof.id}`} reloadDocument>
									{words.openProof}
								</TextLink>
							)}
						</div>
					</li>
				))}
			</ul>
		</Section>
	)
}
