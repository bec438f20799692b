/** Tests that every cloud must pass; a provider's subclass says only what is its own. */
package io.aiposture.testing;
