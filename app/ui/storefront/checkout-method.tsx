import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CounterTimes } from '#app/domain/shipping/counter.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { CounterFacts } from './counter-facts.tsx'

interface Props {
	/** what was chosen before */
	chosen: string | undefined
	/** what sending costs at least */
	fromSen: Sen | null
	/** when the counter is open */
	counter: CounterTimes
}

/** By courier, at the counter or abroad; each shows what has to be known and filled in for it. */
export function CheckoutMethod({ chosen, fromSen, counter }: Props) {
	const { delivery: words, abroad } = useCopy().storefront
	const picked = WAYS.find((way) => way === chosen) ?? 'courier'
	const courierHint =
		fromSen === null
			? words.courierHintUnknown
			: fill(words.courierHint, { price: formatRupiah(fromSen) })
	return (
		<fieldset className="min-w-0">
			<legend className="mb-4 font-display text-title">{words.method}</legend>
			<div className="grid gap-2.5 sm:grid-cols-2">
				<Way value="courier" label={words.courier} hint={courierHint} picked={picked} />
				<Way value="counter" label={words.counter} hint={words.counterHint} picked={picked} />
				<Way value="abroad" label={abroad.method} hint={abroad.methodHint} picked={picked} />
			</div>
			<div className="mt-4 hidden group-has-[#delivery-counter:checked]:block">
				<CounterFacts times={counter} />
			</div>
		</fieldset>
	)
}

const WAYS = ['courier', 'counter', 'abroad'] as const

interface WayProps {
	value: (typeof WAYS)[number]
	label: string
	hint: string
	picked: (typeof WAYS)[number]
}

function Way({ value, label, hint, picked }: WayProps) {
	return (
		<label className="flex min-h-11 items-start gap-3 rounded-patch border-[1.5px] border-edge bg-surface px-4 py-3 text-small has-checked:border-primary has-checked:bg-info-soft">
			<input
				id={`delivery-${value}`}
				type="radio"
				name="delivery"
				value={value}
				defaultChecked={value === picked}
				className="mt-0.5 size-4 accent-primary"
			/>
			<span className="font-semibold">
				{label}
				<span className="block font-normal text-caption text-muted">{hint}</span>
			</span>
		</label>
	)
}
