// SPDX-License-Identifier: Apache-2.0
/**
 * An auction house, to learn Lakon from.
 *
 * <p>Start at {@link io.lakon.sample.auction.Auctioneer}: it has a {@link io.lakon.sample.auction.Lot} actor for each
 * lot. {@link io.lakon.sample.auction.LotsResource} asks it for what HTTP clients want, {@link
 * io.lakon.sample.auction.Valuer} shows supervision, {@link io.lakon.sample.auction.HouseBidders} makes actors in
 * producer methods, and {@link io.lakon.sample.auction.Saleroom} finds them.
 *
 * <p>What actors send each other are values: records that never change. Everything else belongs to one actor, and is
 * touched on its turns only.
 */
@NullMarked
package io.lakon.sample.auction;

import org.jspecify.annotations.NullMarked;
