interface Props {
	quantity: number
	/** so many can be had */
	most: number
	/** what the buttons are called, and how the number between them is read out */
	words: { fewer: string; more: string; said: string }
}

const BUTTON =
	'figures grid size-11 place-items-center font-semibold text-title hover:bg-sunken disabled:text-line'

/**
 * One fewer, how many, one more, within a form: each button sends its answer as `quantity`, so that
 * it needs no script.
 */
export function StepButtons({ quantity, most, words }: Props) {
	return (
		<>
			<button
				type="submit"
				name="quantity"
				value={Math.min(quantity - 1, most)}
				disabled={quantity <= 1}
				aria-label={words.fewer}
				className={BUTTON}
			>
				−
			</button>
			<span className="figures min-w-8 text-center font-semibold">
				<span aria-hidden="true">{quantity}</span>
				<span className="sr-only">{words.said}</span>
			</span>
			<button
				type="submit"
				name="quantity"
				value={quantity + 1}
				disabled={quantity >= most}
				aria-label={words.more}
				className={BUTTON}
			>
				+
			</button>
		</>
	)
}
