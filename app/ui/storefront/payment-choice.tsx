import { useCopy } from '#app/copy/use-copy.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { ABROAD } from './checkout-group.tsx'

interface Props {
	/** the ways to pay that are offered; the first is chosen until another one is */
	methods: readonly PaymentMethodName[]
	answer: FormAnswer | undefined
}

/** How to pay, each way with what has to be known of it before choosing. */
export function PaymentChoice({ methods, answer }: Props) {
	const { paying: words, abroad } = useCopy().storefront
	const typed = methods.find((name) => name === answer?.typed.method)
	return (
		<fieldset className="min-w-0">
			<legend className="mb-4 font-display text-title">{words.choose}</legend>
			<div className={ABROAD}>
				<p className="rounded-patch border-[1.5px] border-primary bg-info-soft p-4 font-semibold">
					{words.methods.stripe}
					<span className="mt-0.5 block font-normal text-muted text-small">
						{words.hints.stripe} {abroad.cardOnly}
					</span>
				</p>
			</div>
			<div className="flex flex-col gap-3 group-has-[#delivery-abroad:checked]:hidden">
				{methods.map((name) => (
					<label
						key={name}
						className={classes(
							'items-start gap-3.5 rounded-patch border-[1.5px] border-edge bg-surface p-4 has-checked:border-primary has-checked:bg-info-soft',
							// Cash is taken where it is fetched, and nowhere else.
							name === 'cash' ? 'hidden group-has-[#delivery-counter:checked]:flex' : 'flex',
						)}
					>
						<input
							type="radio"
							name="method"
							value={name}
							defaultChecked={name === (typed ?? methods[0])}
							className="mt-1 size-4 shrink-0 accent-primary"
						/>
						<span className="min-w-0 font-semibold">
							{words.methods[name]}
							<span className="mt-0.5 block font-normal text-muted text-small">
								{words.hints[name]}
							</span>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}
