/**
 * A Merkle log as files: RFC 6962 hashes, C2SP tlog-tiles paths, signed notes and checkpoints, proofs. Knows the JDK alone, so that
 * the verifier shares it with the portal and nothing else.
 */
@NullMarked
package cn.lvpu.portal.transparency.tree;

import org.jspecify.annotations.NullMarked;
