/** REST APIs that speak JSON: addressing, faults and answers from files, for clouds that need no client per service. */
@NullMarked
package io.aiposture.collect.rest;

import org.jspecify.annotations.NullMarked;
