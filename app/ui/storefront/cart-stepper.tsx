import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type CartLine, LARGEST_QUANTITY } from '#app/domain/cart/cart.ts'

interface Props {
	line: CartLine
	name: string
}

const BUTTON =
	'figures grid size-11 place-items-center font-semibold text-title hover:bg-sunken disabled:text-line'

/** One more or one fewer: each button is the answer itself, so that it needs no script. */
export function CartStepper({ line: { variantId, quantity, available }, name }: Props) {
	const { cart: words } = useCopy().storefront
	const most = Math.min(available, LARGEST_QUANTITY)
	return (
		<Form
			method="post"
			action="/keranjang"
			aria-label={fill(words.quantity, { name })}
			className="flex items-center rounded-patch border-[1.5px] border-edge bg-surface"
		>
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="variantId" value={variantId} />
			<button
				type="submit"
				name="quantity"
				value={Math.min(quantity - 1, most)}
				disabled={quantity <= 1}
				aria-label={fill(words.fewer, { name })}
				className={BUTTON}
			>
				−
			</button>
			<span className="figures min-w-8 text-center font-semibold">
				<span aria-hidden="true">{quantity}</span>
				<span className="sr-only">{fill(words.pieces, { count: quantity })}</span>
			</span>
			<button
				type="submit"
				name="quantity"
				value={quantity + 1}
				disabled={quantity >= most}
				aria-label={fill(words.more, { name })}
				className={BUTTON}
			>
				+
			</button>
		</Form>
	)
}
