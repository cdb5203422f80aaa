import type { ActivityDefinition } from '../definition.js';
import { definitionOf } from '../names.js';

/**
 * How shops usually run: ways that a visit, an order, a parcel, a ticket, a return or a customer takes,
 * as `A > B > C`. Not a rule for any shop, only what may be expected before its own data is seen; which
 * activities are common is read from it too.
 */
const WAYS = `
Ad Shown > Ad Clicked > Session Started > Page Viewed > Product List Viewed > Product Viewed > Product Added
Session Started > Page Viewed > Promotion Viewed > Promotion Clicked > Product List Viewed > Product List Filtered > Product Clicked > Product Viewed
Page Viewed > Products Searched > Product List Viewed > Product Viewed > Product List Viewed > Products Searched > Product Viewed > Page Viewed
Page Viewed > Product List Viewed > Product List Filtered > Product Viewed > Product Added > Product Viewed > Cart Viewed > Checkout Started
Product Viewed > Product Out of Stock Shown > Back in Stock Requested > Product List Viewed
Product Viewed > Product Shared > Product Added to Wishlist > Product Removed from Wishlist > Wishlist Product Added to Cart > Cart Viewed
Product Added > Product Removed > Product Viewed > Product Added > Cart Viewed > Product Removed > Cart Updated > Cart Viewed > Cart Shared
Cart Viewed > Coupon Entered > Coupon Applied > Checkout Started
Cart Viewed > Coupon Entered > Coupon Denied > Coupon Entered > Coupon Denied > Cart Viewed > Coupon Removed > Checkout Started
Coupon Denied > Checkout Started > Signed In > Checkout Step Viewed
Page Viewed > Signed Up > Message Subscribed > Product Viewed
Page Viewed > Signed In > Product Viewed > Signed Out
Page Viewed > Error Shown > Page Viewed > Rage Clicked > Error Shown > Form Submitted > Form Field Failed
Checkout Started > Checkout Step Viewed > Form Field Failed > Checkout Step Completed > Checkout Step Viewed > Checkout Step Completed > Payment Info Entered
Checkout Started > Form Field Failed > Form Field Failed > Checkout Step Completed > Delivery Info Entered > Payment Info Entered
Checkout Step Completed > Payment Info Entered > Payment Started > Payment Authorised > Order Completed > Order Confirmed
Payment Info Entered > Payment Authorised > Order Completed
Payment Info Entered > Payment Failed > Payment Info Entered > Payment Authorised > Order Completed
Payment Started > Payment Failed > Payment Started > Payment Failed > Page Viewed
Order Completed > Payment Authorised > Order Confirmed > Payment Captured > Stock Reserved
Order Completed > Order Paid > Order Confirmed > Invoice Sent > Order Released > Picking Started > Item Picked > Parcel Packed
Order Completed > Order Confirmed > Stock Reserved > Picking Started > Item Picked > Parcel Packed > Shipping Label Created > Parcel Handed Over
Order Confirmed > Stock Reserved > Item Picked > Parcel Packed > Parcel Handed Over > Payment Captured > Parcel In Transit
Parcel Packed > Payment Captured > Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Parcel Delivered
Order Confirmed > Item Out of Stock > Item Reordered > Item Restocked > Stock Reserved > Picking Started
Stock Reserved > Item Out of Stock > Item Restocked > Item Picked
Stock Reserved > Stock Updated > Item Out of Stock > Item Restocked > Stock Reserved
Order Completed > Payment Captured > Order Confirmed > Item Out of Stock > Order Cancelled > Payment Refunded > Order Refunded
Order Completed > Order Confirmed > Order Cancelled > Payment Refunded
Order Completed > Order Held > Order Released > Order Confirmed > Order Updated
Order Completed > Order Confirmation Sent > Order Confirmed > Invoice Sent > Payment Reminder Sent > Order Paid
Parcel Handed Over > Shipping Notice Sent > Parcel In Transit > Parcel Tracked > Parcel Out for Delivery
Order Confirmed > Order Confirmation Sent > Picking Started
Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Delivery Failed > Parcel Out for Delivery > Parcel Delivered
Parcel In Transit > Parcel Delayed > Parcel Out for Delivery > Parcel Delivered
Parcel In Transit > Parcel Delayed > Parcel Delivered > Ticket Opened
Parcel Delayed > Ticket Opened > Ticket Replied > Parcel Delivered
Parcel In Transit > Parcel Ready for Collection > Parcel Collected > Parcel Tracked > Parcel Out for Delivery
Delivery Failed > Parcel Ready for Collection > Parcel Returned to Sender
Parcel Delivered > Survey Sent > Survey Answered > Review Posted
Parcel Delivered > Review Posted > Review Answered
Parcel Delivered > Loyalty Points Earned > Survey Answered > Message Sent
Order Completed > Loyalty Points Earned > Order Confirmed
Parcel Delivered > Product Reviewed > Friend Referred > Loyalty Programme Joined
Parcel Delivered > Return Requested > Return Approved > Return Sent > Return Received > Return Inspected > Return Refunded > Payment Refunded
Parcel Delivered > Return Requested > Return Received > Return Inspected > Return Refunded
Return Received > Return Inspected > Payment Refunded > Return Refunded > Message Sent
Return Requested > Return Declined > Ticket Opened
Parcel Delivered > Ticket Opened > Ticket Assigned > Ticket Replied > Ticket Solved > Survey Answered
Ticket Opened > Ticket Replied > Ticket Solved > Ticket Reopened > Ticket Replied > Ticket Solved > Ticket Closed
Ticket Opened > Ticket Escalated > Ticket Replied > Ticket Followed Up > Ticket Replied > Ticket Solved > Survey Sent
Ticket Replied > Ticket Reopened > Ticket Replied > Ticket Solved
Page Viewed > Chat Started > Chat Answered > Chat Ended
Survey Answered > Message Sent > Message Delivered > Message Opened > Message Clicked > Session Started
Message Sent > Message Opened > Message Clicked > Page Viewed
Review Posted > Message Sent > Message Opened > Message Unsubscribed
Message Sent > Message Sent > Message Opened > Message Sent > Message Bounced
Message Clicked > Product Viewed > Product Added
Loyalty Points Earned > Message Sent > Loyalty Points Redeemed > Order Completed
Loyalty Tier Changed > Message Sent > Subscription Started > Subscription Renewed > Subscription Cancelled
Parcel Delivered > Payment Disputed > Payment Dispute Closed > Account Updated`;

const ways = WAYS.trim()
  .split('\n')
  .map((line) => line.split(' > ').flatMap((name) => definitionOf(name) ?? []));

const followers = new Map<ActivityDefinition, Set<ActivityDefinition>>();
const mentions = new Map<ActivityDefinition, number>();
for (const way of ways) {
  way.forEach((row, index) => {
    mentions.set(row, (mentions.get(row) ?? 0) + 1);
    const next = way[index + 1];
    if (next !== undefined) followers.set(row, (followers.get(row) ?? new Set()).add(next));
  });
}

/** Whether the second activity usually comes right after the first, in some way or other. */
export function usuallyFollows(first: ActivityDefinition, second: ActivityDefinition): boolean {
  return followers.get(first)?.has(second) ?? false;
}

/** Log-odds that a shop reports such an activity at all, up to a constant. */
export function commonness(row: ActivityDefinition): number {
  return Math.log(0.5 + Math.min(mentions.get(row) ?? 0, 4)) / 2;
}
