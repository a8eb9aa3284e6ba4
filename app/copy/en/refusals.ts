import type { RefusalCode } from '../refusal-codes.ts'
import { batchRefusals } from './batch-refusals.ts'
import { cohortRefusals } from './cohort-refusals.ts'
import { materialRefusals } from './material-refusals.ts'

import { peopleRefusals } from './people-refusals.ts'

import { pictureRefusals } from './picture-refusals.ts'

import { reconciliationRefusals } from './reconciliation-refusals.ts'
import { ruleRefusals } from './rule-refusals.ts'
import { sheetRefusals } from './sheet-refusals.ts'
import { stockRefusals } from './stock-refusals.ts'
import { treasuryRefusals } from './treasury-refusals.ts'

export const refusals: Readonly<Record<RefusalCode, string>> = {
	...sheetRefusals,
	...stockRefusals,
	...reconciliationRefusals,
	...cohortRefusals,
	...batchRefusals,
	...materialRefusals,
	...pictureRefusals,
	'http.no_such_page': 'This page does not exist. The address may be mistyped.',
	'http.unreadable_input': 'The form could not be read. Reload the page and send it again.',
	'http.too_large': 'This is too large. Make the file or the text smaller and send it again.',

	'staff.not_signed_in': 'Please sign in to go on.',
	'staff.wrong_role': 'Your role does not include this page or action.',
	'staff.wrong_credentials': 'The e-mail address or the password does not match.',
	'staff.too_many_attempts': 'Too many attempts. Try again in {minutes} minutes.',
	'staff.email_taken': 'Another member of staff has this e-mail address.',
	'staff.weak_password':
		'A password has at least 12 characters, is not easily guessed and does not hold one’s own name.',
	'staff.no_such_member': 'There is no such member of staff.',
	'staff.own_access': 'Nobody changes their own role or access. Ask another admin.',
	'staff.last_admin': 'This is the only admin. Appoint another one first.',
	'staff.already_closed': 'This person’s access is already closed.',
	'staff.same_role': 'This person already has that role.',

	'messages.no_such_message': 'There is no such mail.',
	'messages.not_to_reopen':
		'This mail was sent already or is waiting to be, so it is not sent again.',

	...peopleRefusals,

	'calendar.no_such_holiday': 'This day is not on the list of holidays.',

	'catalogue.no_such_product': 'This product does not exist or is no longer sold.',
	'catalogue.no_such_variant': 'This choice of the product does not exist.',
	'catalogue.bad_slug': 'A product’s address holds lower-case letters, digits and hyphens only.',
	'catalogue.slug_taken': 'Another product has this address.',
	'catalogue.sku_taken': 'Another choice of a product has this number.',
	'catalogue.bad_variants': 'A product has at least one choice; a one-off has exactly one.',
	'catalogue.not_the_only':
		'Several pieces of this product were made, so it cannot be one of a kind.',
	'catalogue.bad_price': 'A price is in whole rupiah, from 1 to 1 billion.',
	'catalogue.bad_weight': 'A weight is in whole grams above zero.',
	'catalogue.bad_packed_size': 'A packed size is in whole centimetres, 200 at most.',
	'catalogue.bad_colours': 'Choose one to six colours of the list, none twice.',
	'catalogue.bad_size': 'Choose a size of the list.',
	'catalogue.words_missing': 'Complete the Indonesian words first.',
	'catalogue.no_picture': 'Add a picture before the product is shown.',
	'catalogue.edited_meanwhile':
		'Somebody else has just changed this product. What you typed is still here: compare, then save again.',
	'catalogue.picture_not_released': 'Nobody else has checked this photo yet, so it cannot be used.',
	'catalogue.alt_missing': 'Say in Indonesian what each picture shows.',
	'catalogue.already_published': 'This product is already on show.',
	'catalogue.already_retired': 'This product has already been retired.',
	'catalogue.picture_unreadable': 'A picture is a whole JPEG, PNG or WebP file.',
	'catalogue.picture_too_large': 'The picture is too large. Make it smaller and upload it again.',

	'workshop.no_such_partner': 'No partner has the code {code}.',
	'workshop.no_such_programme': 'No programme has the code {code}.',
	'workshop.no_such_cohort': 'There is no such cohort.',
	'workshop.no_such_batch': 'No batch has the code {code}.',
	'workshop.code_taken': 'The code {code} is taken.',
	'workshop.already_member': '{makerCode} is on record in this cohort already.',
	'workshop.not_a_member': '{makerCode} was not a member of this cohort on that day.',
	'workshop.bad_membership_date': 'The date {date} does not fit the time of taking part.',
	'workshop.date_in_future': 'The date {date} lies ahead.',
	'workshop.before_cohort': 'This cohort began on {startedOn}.',
	'workshop.wrong_craft': 'The programme of this cohort does not make such things.',
	'workshop.bad_quantity': 'A batch has at least one whole piece; a one-off has one alone.',
	'workshop.already_made': 'This one-off ({sku}) has been made before.',
	'workshop.bad_material_cost': 'Material costs zero rupiah or more.',
	'workshop.bad_session_length':
		'A session’s length is written in minutes, above zero and one day at most.',
	'workshop.topic_missing': 'Write what was done at this session.',
	'workshop.session_already_recorded': 'The session of {heldOn} is on record already.',
	'workshop.sheet_empty': 'Write down who made the pieces.',
	'workshop.sheet_bad_pieces': 'The pieces of {makerCode} are whole and at least one.',
	'workshop.sheet_repeats_maker': '{makerCode} is written down twice. Join the two lines.',
	'workshop.sheet_does_not_sum': 'The sheet sums to {sheet} pieces, but the batch has {quantity}.',
	'workshop.not_eligible':
		'{makerCode} was not here on {workDate}, and cannot have taken part in the work.',

	'cart.bad_quantity': 'The quantity of each item is between 1 and 99.',
	'cart.withdrawn': 'This item is no longer sold.',
	'cart.sold_out': 'Sorry, this item is sold out.',
	'cart.more_than_stock': 'Only {left} left; your cart already holds {inCart}.',
	'cart.full': 'A cart holds {most} different items at most.',
	'cart.no_such_line': 'This item is not in your cart.',

	'payments.gateway_unavailable':
		'The payment service does not answer. Try again shortly; you are never charged twice.',
	'payments.bad_signature': 'The signature of this message is not valid.',
	'payments.unreadable_event': 'The content of this message cannot be read.',
	'payments.unknown_at_gateway': 'The payment service does not know this number.',
	'payments.checkout_window_passed': 'The time to pay has passed. Please order again.',
	'payments.amount_not_accepted': 'The payment service does not take this amount.',
	'payments.refund_exceeds_payment': 'The refund is larger than what is left of the payment.',
	'payments.method_not_offered': 'This way to pay is not available now. Please choose another one.',
	'payments.all_codes_taken':
		'All unique codes for this amount are in use. Choose another way to pay, or try again later.',
	'payments.proof_waiting':
		'Your proof of payment is being checked. Please wait for the result; we keep the pieces for you.',
	'payments.too_many_proofs':
		'Three proofs were sent for this order. Contact us, and we will look into it together.',
	'payments.no_such_proof': 'There is no such proof of payment.',
	'payments.proof_decided': 'No proof is waiting: somebody else may have checked it.',
	'payments.day_not_possible': 'Not this day: choose one between the order and today.',
	'payments.receipt_of_another':
		'This form has recorded other money already. Reload the page and fill it in again.',
	'payments.nothing_held': 'No money can be returned for this order.',
	'payments.card_only_abroad':
		'Parcels abroad can only be paid by card. Choose the card, or an address in Indonesia.',
	'payments.cash_at_counter_only':
		'Cash is only for orders fetched at the counter. Choose the counter, or another way to pay.',
	'payments.return_done': 'This return is recorded already.',
	'payments.charge_disputed':
		'This payment is disputed at a bank, or the bank has taken its money back.',
	'payments.no_evidence_taken':
		'No evidence is taken any more: this dispute was answered or decided, or its time is over.',
	'payments.no_such_dispute': 'There is no such dispute.',
	'payments.evidence_unusable': 'Use one PDF, JPEG or PNG file of at most 4.5 MB.',
	'payments.no_such_event': 'There is no such event from Stripe.',
	'payments.event_not_dead':
		'This event is not stuck any more: somebody else may have had it tried again.',

	'shipping.not_offered':
		'The chosen service does not go to this address any more. Choose another below; what you typed is kept.',
	'shipping.price_changed':
		'Shipping by {service} changed from {beforeSen} to {nowSen} since this page was opened. Check the choices below, then send again.',
	'shipping.no_such_service': 'No shipping service has that code.',
	'shipping.bad_rate': 'This rate makes no sense: check its prices, days and divisor.',
	'shipping.from_past':
		'A new rate counts from today, {today}, at the earliest. The past is not changed.',
	'shipping.counter_never_open': 'The counter needs to be open on at least one day of the week.',
	'shipping.sheet_faults': '{count} things need to be put right, so no row was taken.',

	...ruleRefusals,
	...treasuryRefusals,

	'ledger.key_reused': 'Another event has been posted under this key.',
	'ledger.no_such_account': 'There is no account with code {code}.',
	'periods.blocked':
		'The month cannot be closed yet: {checks} checks have to be settled first. See the list.',
	'periods.not_explained': 'Write an explanation for everything that is left over.',
	'periods.changed_since':
		'Something is left over that was not there when it was proposed. Take the proposal back, explain it, and propose again.',
	'periods.proposal_open': 'A proposal for {month} still waits for a decision.',
	'periods.no_proposal': 'No proposal for this month waits for a decision.',
	'periods.needs_another': 'Somebody else has to decide, not whoever proposed it.',
	'periods.not_own': 'Only whoever proposed can take the proposal back.',
	'periods.no_such_month': 'The books have no such month.',
	'periods.too_many_rows': 'More than {most} rows. Choose fewer days.',
	'periods.no_reports': 'There is no such report. Reports are kept when a month is closed.',
	'ledger.no_such_entry': 'There is no entry number {number}.',
	'ledger.not_the_next_month': 'Months are closed in order. The next one is {open}.',
	'ledger.not_the_last_closed':
		'Only the month that was closed last can be reopened. It is {last}.',

	'orders.cart_empty': 'Your cart is empty, or has just been ordered.',
	'orders.cart_changed': 'Your cart has changed since you last saw it. Check it, then order again.',
	'orders.not_voidable':
		'This sale cannot be voided at the counter: it was voided, complained about or completed, or it is not a sale of the counter.',
	'orders.not_paid_at_counter': 'This order is not paid that way at the counter.',
	'orders.money_found':
		'The treasurer has found the money of this QRIS on the account. Give it back by a refund.',
	'orders.no_such_order': 'This order was not found.',
	'orders.no_such_pair':
		'No order has this order number and this phone number. Check both; the phone number has to be the one you ordered with.',
	'orders.already_paid': 'This order has been paid, so it cannot be cancelled here.',
	'orders.not_payable': 'This order no longer waits for payment.',
	'orders.not_cancellable': 'This order can no longer be cancelled.',
	'orders.no_such_job': 'This work was not found.',
	'orders.too_many': 'Choose at least one order and at most {most}.',
	'orders.not_packable': 'This order is not paid yet, has been sent, or is over.',
	'orders.already_packed': 'This order is marked as packed already.',
	'orders.not_sendable':
		'This order is not paid yet, has been sent altogether, is collected at the counter, or has ended.',
	'orders.piece_not_to_send':
		'Choose pieces that are still to be sent: what was chosen has left or was given back.',
	'orders.resi_taken':
		'Another parcel has left under this tracking number. Check the number. If both really travel under it, record this one on the page of its order and tick the box there.',
	'orders.not_handed_over':
		'This order does not wait to be collected: it is not paid, was handed over, or goes by courier.',
	'orders.not_receivable':
		'This order’s parcel has not been sent yet, or is marked as received already.',
	'orders.not_completable': 'This order cannot be completed yet.',
	'orders.not_complainable':
		'This order cannot be complained about now: its parcel has not been sent, another complaint is open, or the order has ended.',
	'orders.no_complaint':
		'This order is not complained about. If its money has gone back, choose the refund as the outcome.',
	'orders.not_refundable': 'This order’s money cannot be given back at this stage.',
	'orders.not_disputable': 'The payment of this order cannot be disputed.',
	'orders.disputed':
		'Its payment is disputed at a bank. Wait for the decision; money and goods are held until then.',
	'orders.charged_back':
		'A bank has taken the money of this order for the buyer, so nothing is left to give back.',
	'orders.refund_under_way': 'A refund of this order is under way.',
	'orders.refund_asked': 'A refund of this order waits for a decision. Decide that one first.',
	'payments.nothing_vouched': 'This QRIS money was found, or no officer vouched for it.',
	'payments.write_off_asked': 'Giving this QRIS up was asked for or approved already.',
	'payments.no_write_off_asked': 'Nothing waits to be given up, or its money was found since.',
	'payments.write_off_needs_another': 'Another person approves it, not whoever asked.',
	'orders.refund_unassigned':
		'Money of this order went back in Stripe itself, and nobody has said what for. Assign it first, under Finance, Refunds.',
	'orders.pieces_cost_more':
		'These pieces come to {piecesSen}, more than what went back: {amountSen}. Choose fewer, or none.',
	'orders.refund_too_much': 'At most {leftSen} can still be given back.',
	'orders.nothing_to_refund': 'All the money of this order has gone back.',
	'orders.piece_not_refundable':
		'Choose pieces that the buyer still has: what was chosen was refunded or exchanged.',
	'orders.no_such_refund': 'There is no such refund.',
	'orders.refund_decided': 'This request has been decided.',
	'orders.refund_needs_another':
		'Above {limitSen} of one order, counting what went back without a second person before, a request is approved by another person than whoever asked.',
	'orders.piece_not_out': 'That piece is not expected back, or was taken in already.',
	'orders.not_exchangeable':
		'Pieces can be exchanged after they are sent and before the time to complain ends.',
	'orders.no_replacement': 'No replacement waits to be sent.',
	'orders.replacement_waiting': 'First send the replacement that was set aside.',

	'complaints.time_over':
		'The time to complain about this order has passed. Contact us if there is still something to say.',
	'complaints.no_such_complaint': 'This complaint was not found.',
	'complaints.already_decided': 'This complaint is settled, so nothing can be added.',
	'complaints.too_many_photos': 'At most {most} photos for a complaint.',

	'till.no_drawer':
		'No drawer is open, so cash cannot be taken yet. Count the drawer and open it first; QRIS goes on.',
	'till.drawer_of_earlier_day':
		'This drawer was opened on an earlier day. Count and close it first, then open one for today.',
	'till.drawer_open': 'Your drawer is open already.',
	'till.reason_missing':
		'There is a difference of {differenceSen}. Say why, in five letters or more.',
	'till.too_little': '{missingSen} are still missing.',
	'till.not_enough_cash': 'There are only {thereSen} in the drawer.',
	'till.deposit_of_another':
		'This form has recorded another deposit already. Load the page again, then record this one.',
	'till.slip_being_paid': 'This slip is being paid. Finish that, or put it back to the slip first.',
	'till.slip_empty': 'The slip is empty. Find or scan a piece first.',
	'till.slip_full': 'At most 99 pieces of a kind and 50 lines on one slip.',
	'till.no_such_piece': 'No such piece was found.',
	'till.piece_withdrawn': 'A piece is not on sale any more. Take it off the slip.',
	'till.not_your_sale': 'Only the officer who sold it can void this sale.',
	'till.sale_closed':
		'The drawer of this sale is closed, so it cannot be voided any more. Give the money back by a refund.',
	'till.no_such_drawer': 'There is no such drawer.',

	'savings.pnbp_first':
		'{depositedSen} can be taken out now. {waitingSen} waits until the PNBP of its month is deposited, as the head has laid down.',
	'savings.locked':
		'Only {usableSen} may be used before release. By the share rules {lockedSen} is kept until the release is on record.',
	'savings.not_enough': 'Only {finalSen} of the savings can be withdrawn.',
	'savings.frozen':
		'These savings are frozen: their owner is on record as escaped. Nothing can be withdrawn.',
	'savings.left':
		'Their owner is on record as having left. The savings can only be handed over for release, transfer or death.',
	'savings.still_here':
		'It is not on record that their owner has left. Record that first, or choose another purpose.',
	'savings.no_such_withdrawal': 'There is no such withdrawal.',
	'savings.withdrawal_decided':
		'This withdrawal has been decided, paid or called off. Load the page again to see it.',
	'savings.own_withdrawal': 'You asked for this withdrawal, so somebody else decides.',
	'savings.not_approved': 'Nobody else has approved this withdrawal yet.',
	'savings.bad_pay_day':
		'The day of the payment is {from}, when it was approved, at the earliest, and {until}, today, at the latest.',
	'savings.not_paid_yet': 'This withdrawal has not been paid, so there is no kuitansi yet.',
	'savings.no_such_adjustment': 'There is no such adjustment.',
	'savings.adjustment_decided':
		'This adjustment has been decided or called off. Load the page again to see it.',
	'savings.own_adjustment': 'You asked for this adjustment, so somebody else approves it.',
	'savings.not_a_correction': 'Only the correction of a credit can take from savings.',
	'savings.already_recorded': 'This form was recorded with another amount or another person.',

	'documents.not_yet_paid':
		'A receipt is issued once the order is paid. The order page shows how it stands.',
	'documents.not_packable':
		'Order {number} is not paid, or its money goes back, so nothing is packed for it.',
	'documents.nothing_chosen': 'No order is chosen yet. Go back, tick the orders, then print again.',
	'documents.too_many_chosen': 'At most {most} orders are printed at once.',
}
