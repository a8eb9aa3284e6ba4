import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah, SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { CopyButton } from './copy-button.tsx'
import type { HandPayment } from './hand-payment.ts'

const MARKED_DIGITS = 3

/** The amount to the last rupiah, until when, and where to. */
export function AmountDue({ hand }: { hand: HandPayment }) {
	const { storefront, calendar } = useCopy()
	const words = storefront.paying
	const isPart = hand.heldSen > 0
	return (
		<section
			aria-labelledby="jumlah"
			data-paying
			data-copied={words.copied}
			className="rounded-patch border border-line bg-surface p-5 sm:p-6"
		>
			<h2 id="jumlah" className="text-small">
				{isPart
					? fill(words.rest, { received: formatRupiah(hand.heldSen) })
					: words.title[hand.method === 'qris' ? 'qris' : 'transfer']}
			</h2>
			<p className="figures mt-1 font-bold text-heading">
				<Marked amount={isPart ? hand.restSen : hand.dueSen} isMarked={hand.uniqueCode !== null} />
			</p>
			<CopyButton
				text={plainDigits(isPart ? hand.restSen : hand.dueSen)}
				label={words.copyAmount}
			/>
			<p className="mt-3 font-semibold text-small">
				<time dateTime={hand.payUntil}>
					{fill(words.until, { until: momentInWords(hand.payUntil, calendar) })}
				</time>
				<span hidden data-until={hand.payUntil} data-words={words.left} className="text-muted" />
			</p>
			<p className="mt-2 text-muted text-small">
				{hand.uniqueCode === null ? words.exact : fill(words.code, { code: hand.uniqueCode })}
			</p>
			<Account hand={hand} />
			<Qris hand={hand} />
		</section>
	)
}

/** The digits by which the payment is told apart stand out, also to who does not see colours. */
function Marked({ amount, isMarked }: { amount: Sen; isMarked: boolean }) {
	const text = formatRupiah(amount)
	if (!isMarked) return text
	return (
		<>
			{text.slice(0, -MARKED_DIGITS)}
			<mark className="rounded-sm bg-warn-soft px-1 text-ink underline decoration-2">
				{text.slice(-MARKED_DIGITS)}
			</mark>
		</>
	)
}

function plainDigits(amount: Sen): string {
	return String(amount / SEN_PER_RUPIAH)
}

function Account({ hand: { account } }: { hand: HandPayment }) {
	const { paying: words } = useCopy().storefront
	if (!account) return null
	return (
		<dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 border-line border-t pt-4 text-small">
			<dt className="text-muted">{words.bank}</dt>
			<dd className="font-semibold">{account.bank}</dd>
			<dt className="text-muted">{words.account}</dt>
			<dd>
				<span className="figures select-all font-semibold text-lead">{account.number}</span>{' '}
				<CopyButton text={account.number.replace(/\D/g, '')} label={words.copyAccount} />
			</dd>
			<dt className="text-muted">{words.holder}</dt>
			<dd className="font-semibold">{account.holder}</dd>
		</dl>
	)
}

function Qris({ hand: { merchant } }: { hand: HandPayment }) {
	const { paying: words } = useCopy().storefront
	if (merchant === null) return null
	return (
		<figure className="mt-5 border-line border-t pt-4 text-small">
			<img
				src="/qris.png"
				alt={fill(words.qrisAlt, { merchant })}
				width="320"
				height="400"
				className="h-auto w-full max-w-80 rounded-patch border border-line bg-white"
			/>
			<figcaption className="mt-3">
				<span className="block text-muted">{words.merchant}</span>
				<span className="block font-semibold">{merchant}</span>
				<TextLink to="/qris.png" reloadDocument>
					{words.qrisFile}
				</TextLink>
			</figcaption>
		</figure>
	)
}
