import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { add, formatRupiah, type Sen } from '#app/shared/money.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { OfferedService, OfferedServices } from './checkout-answer.ts'
import { ABROAD, AT_HOME } from './checkout-group.tsx'

interface Props {
	offer: OfferedServices
	/** what was chosen before: a service at a price, perhaps at another one than now */
	chosen: string | undefined
	itemsSen: Sen
	/** a name of a place that nobody knows, as it was typed */
	doubt: string | null
	/** digits with the country's code, as wa.me takes them */
	whatsapp: string | null
	/** where the page leads when this is what comes next */
	id?: string
}

/** The services that go to the address, each with its price, its days and what is to be paid. */
export function CheckoutCouriers({ offer, chosen, itemsSen, doubt, whatsapp, id }: Props) {
	const { delivery: words, abroad } = useCopy().storefront
	const { place, quotes, isAbroad } = offer
	const shown = isAbroad ? ABROAD : AT_HOME
	const [first] = quotes
	if (!first) {
		return (
			<div id={id} tabIndex={-1} className={shown}>
				<NobodyGoes offer={offer} whatsapp={whatsapp} />
			</div>
		)
	}
	const picked = quotes.find((quote) => isSameService(quote.value, chosen)) ?? first
	return (
		<fieldset
			id={id}
			tabIndex={id ? -1 : undefined}
			className={classes('min-w-0 scroll-mt-6', shown)}
		>
			<legend className="font-display text-title">{words.optionsTitle}</legend>
			{id && (
				<p role="status" className="mt-1 font-semibold text-small">
					{words.optionsFirst}
				</p>
			)}
			{doubt && (
				<Notice tone="warn" className="mt-3">
					{fill(words.doubt, { name: doubt })}
				</Notice>
			)}
			<p className="mt-1 mb-4 text-muted text-small">
				{fill(isAbroad ? abroad.optionsLead : words.optionsLead, {
					place,
					kilograms: first.kilograms,
				})}{' '}
				{isAbroad ? abroad.again : words.again}
			</p>
			<ul className="flex flex-col gap-2.5">
				{quotes.map((quote, index) => (
					<li key={quote.value}>
						<Option
							quote={quote}
							index={index}
							name={isAbroad ? 'serviceAbroad' : 'service'}
							isPicked={quote === picked}
							totalSen={add(itemsSen, quote.priceSen)}
							mark={markOf(quote, quotes, words)}
						/>
					</li>
				))}
			</ul>
		</fieldset>
	)
}

/** That no courier goes there, and the way out. */
function NobodyGoes({ offer: { place, isAbroad }, whatsapp }: Pick<Props, 'offer' | 'whatsapp'>) {
	const { delivery: words, abroad } = useCopy().storefront
	if (!isAbroad) {
		return (
			<Notice tone="warn" title={words.noneTitle} announce>
				{fill(words.noneText, { place })}
			</Notice>
		)
	}
	const text = fill(abroad.ask, { place })
	return (
		<Notice tone="warn" title={fill(abroad.noneTitle, { place })} announce>
			<p>{abroad.noneText}</p>
			<p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
				{whatsapp && (
					<a
						href={`https://wa.me/${whatsapp}?${new URLSearchParams({ text })}`}
						rel="noreferrer"
						className="inline-block py-1 font-semibold underline underline-offset-4"
					>
						{abroad.noneWhatsapp}
					</a>
				)}
				<TextLink to="/kontak">{abroad.noneContact}</TextLink>
			</p>
		</Notice>
	)
}

interface OptionProps {
	quote: OfferedService
	index: number
	name: 'service' | 'serviceAbroad'
	isPicked: boolean
	totalSen: Sen
	mark: string | null
}

function Option({ quote, index, name, isPicked, totalSen, mark }: OptionProps) {
	const { delivery: words } = useCopy().storefront
	return (
		<label className="grid min-h-11 grid-cols-[auto_1fr_auto] items-start gap-x-3.5 rounded-patch border-[1.5px] border-edge bg-surface px-4 py-3 text-small has-checked:border-primary has-checked:bg-info-soft">
			<input
				id={`layanan-${index}`}
				type="radio"
				name={name}
				value={quote.value}
				defaultChecked={isPicked}
				className="mt-1 size-4 accent-primary"
			/>
			<span className="min-w-0 font-semibold">
				{quote.name} {mark && <Badge tone="good">{mark}</Badge>}
				<span className="block font-normal text-caption text-muted">
					{fill(words.days, { ...quote.days })}
				</span>
			</span>
			<span className="figures text-right font-semibold">
				{formatRupiah(quote.priceSen)}
				<span className="block font-normal text-caption text-muted">
					{fill(words.withTotal, { total: formatRupiah(totalSen) })}
				</span>
			</span>
		</label>
	)
}

/** `jne-reg:1800000` and `jne-reg:1900000` are the same service. */
function isSameService(value: string, chosen: string | undefined): boolean {
	return chosen !== undefined && value.split(':')[0] === chosen.split(':')[0]
}

function markOf(
	quote: OfferedService,
	quotes: readonly OfferedService[],
	words: { cheapest: string; fastest: string },
): string | null {
	if (quotes.length < 2) return null
	if (quote === quotes[0]) return words.cheapest
	const soonest = Math.min(...quotes.map(({ days }) => days.most))
	const isFirstSo = quotes.find(({ days }) => days.most === soonest) === quote
	return isFirstSo ? words.fastest : null
}
