import type { RefusalCode } from '../refusal-codes.ts'

export const refusals: Readonly<Record<RefusalCode, string>> = {
	'http.no_such_page': 'This page does not exist. The address may be mistyped.',
	'http.unreadable_input': 'The form could not be read. Reload the page and send it again.',

	'staff.not_signed_in': 'Please sign in to go on.',
	'staff.wrong_role': 'Your role does not include this page or action.',
	'staff.wrong_credentials': 'The e-mail address or the password does not match.',
	'staff.too_many_attempts': 'Too many attempts to sign in. Try again in {minutes} minutes.',
	'staff.email_taken': 'Another member of staff has this e-mail address.',
	'staff.weak_password':
		'A password has at least 12 characters, is not easily guessed and does not hold one’s own name.',
	'staff.no_such_member': 'There is no such member of staff.',
	'staff.own_access': 'Nobody changes their own role or access. Ask another admin.',
	'staff.last_admin': 'This is the only admin. Appoint another one first.',
	'staff.already_closed': 'This person’s access is already closed.',
	'staff.same_role': 'This person already has that role.',

	'catalogue.no_such_product': 'This product does not exist or is no longer sold.',
	'catalogue.no_such_variant': 'This choice of the product does not exist.',
	'catalogue.bad_slug': 'A product’s address holds lower-case letters, digits and hyphens only.',
	'catalogue.slug_taken': 'Another product has this address.',
	'catalogue.sku_taken': 'Another choice of a product has this number.',
	'catalogue.bad_variants': 'A product has at least one choice; a one-off has exactly one.',
	'catalogue.bad_price': 'A price is in whole rupiah above zero.',
	'catalogue.bad_weight': 'A weight is in whole grams above zero.',
	'catalogue.words_missing': 'Complete the Indonesian words first.',
	'catalogue.no_picture': 'Add a picture before the product is shown.',
	'catalogue.already_published': 'This product is already on show.',
	'catalogue.already_retired': 'This product has already been retired.',
	'catalogue.picture_unreadable': 'A picture is a whole JPEG, PNG or WebP file.',
	'catalogue.picture_too_large': 'The picture is too large. Make it smaller and upload it again.',

	'payments.gateway_unavailable':
		'The payment service does not answer. Try again shortly; you are never charged twice.',
	'payments.bad_signature': 'The signature of this message is not valid.',
	'payments.unreadable_event': 'The content of this message cannot be read.',
	'payments.unknown_at_gateway': 'The payment service does not know this number.',
	'payments.checkout_window_passed': 'The time to pay has passed. Please order again.',
	'payments.amount_not_accepted': 'The payment service does not take this amount.',
	'payments.refund_exceeds_payment': 'The refund is larger than what is left of the payment.',
}
